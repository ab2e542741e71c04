package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.FeeSyntax;
import org.opencoin.dsl.syntax.Rate;

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
        List<Fee.Share> shares = fee.shares().stream().map(this::share).toList();
        Optional<Destination> remaining = fee.remaining().map(parties::destination);
        if (!isOpen(fee)) {
            whole(fee, shares, remaining.isPresent());
        }
        return new Fee(rate, frame.code(), shares, remaining.orElse(frame.remainder()));
    }

    private Fee.Share share(FeeSyntax.Share share) {
        return new Fee.Share(context.rates().part(share.part()), parties.destination(share.to()));
    }

    /** Whether a part is still to be decided, so that nothing can be said of the sum. */
    private static boolean isOpen(FeeSyntax fee) {
        return fee.shares().stream()
                .anyMatch(share -> !(share.part() instanceof Rate.Percent || share.part() instanceof Rate.Fraction));
    }

    private void whole(FeeSyntax fee, List<Fee.Share> shares, boolean remaining) {
        Ratio sum = shares.stream().map(Fee.Share::part).reduce(Ratio.ZERO, Ratio::plus);
        int compared = sum.compareTo(Ratio.ONE);
        if (compared > 0) {
            context.findings().report("OC2040", fee.span(), Numbers.percent(sum));
        } else if (compared < 0 && !remaining) {
            Diagnostic missing = context.findings()
                    .about("OC2041", fee.span(), Numbers.percent(sum), Numbers.percent(Ratio.ONE.minus(sum)));
            context.findings().add(missing);
        }
    }
}
