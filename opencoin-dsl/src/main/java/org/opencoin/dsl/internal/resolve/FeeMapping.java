package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.FeeSyntax;
import org.opencoin.dsl.syntax.Rate;
import org.opencoin.dsl.syntax.Recipient;

/** Fees and the shares they are split in. */
final class FeeMapping {

    private final Context context;
    private final Frame frame;
    private final PartyMapping parties;

    FeeMapping(Context context, Frame frame, PartyMapping parties) {
        this.context = context;
        this.frame = frame;
        this.parties = parties;
    }

    List<Fee> fees(List<FeeSyntax> fees) {
        return fees.stream().map(this::fee).toList();
    }

    private Fee fee(FeeSyntax fee) {
        Ratio rate = context.rates().part(fee.rate());
        context.amounts().isIn(fee.currency(), frame.money());
        Split split = split(fee.span(), fee.shares(), fee.remaining(), parties::destination);
        return new Fee(rate, frame.code(), split.shares(), split.remaining());
    }

    /** Shares of a fee, and who gets what they leave. */
    record Split(List<Fee.Share> shares, Destination remaining) {}

    /** How a fee is split: its shares make the whole, or somebody gets what they leave. */
    Split split(
            TextSpan fee,
            List<FeeSyntax.Share> written,
            Optional<Recipient> rest,
            Function<Recipient, Destination> destination) {
        List<Fee.Share> shares = written.stream()
                .map(share -> new Fee.Share(context.rates().part(share.part()), destination.apply(share.to())))
                .toList();
        Optional<Destination> remaining = rest.map(destination);
        if (!isOpen(written)) {
            whole(fee, shares, remaining.isPresent());
        }
        return new Split(shares, remaining.orElse(frame.remainder()));
    }

    /** Whether a part is still to be decided, so that nothing can be said of the sum. */
    private static boolean isOpen(List<FeeSyntax.Share> shares) {
        return shares.stream()
                .anyMatch(share -> !(share.part() instanceof Rate.Percent || share.part() instanceof Rate.Fraction));
    }

    private void whole(TextSpan fee, List<Fee.Share> shares, boolean remaining) {
        Ratio sum = shares.stream().map(Fee.Share::part).reduce(Ratio.ZERO, Ratio::plus);
        int compared = sum.compareTo(Ratio.ONE);
        if (compared > 0) {
            context.findings().report("OC2040", fee, Numbers.percent(sum));
        } else if (compared < 0 && !remaining) {
            Diagnostic missing = context.findings()
                    .about("OC2041", fee, Numbers.percent(sum), Numbers.percent(Ratio.ONE.minus(sum)));
            context.findings().add(missing);
        }
    }
}
