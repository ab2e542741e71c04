package org.opencoin.dsl.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Declaration.CategoryTree;
import org.opencoin.dsl.syntax.Declaration.DeclaredName;
import org.opencoin.dsl.syntax.Declaration.IntensityValue;
import org.opencoin.dsl.syntax.Declaration.Mode;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Shape;
import org.opencoin.dsl.syntax.Text;

/** Writes declarations. */
final class DeclarationWriter {

    private static final Map<Mode, List<Integer>> MODES = Map.of(
            Mode.HALF_EVEN, List.of(Sentences.TO_NEAREST, Sentences.HALVES_EVEN),
            Mode.HALF_UP, List.of(Sentences.TO_NEAREST, Sentences.HALVES_UP),
            Mode.HALF_DOWN, List.of(Sentences.TO_NEAREST, Sentences.HALVES_DOWN),
            Mode.DOWN, List.of(Sentences.ROUND_DOWN),
            Mode.UP, List.of(Sentences.ROUND_UP),
            Mode.TO_DECIDE, List.of(Sentences.TO_DECIDE));
    private static final List<Integer> LENGTHS = List.of(Sentences.METRE, Sentences.KILOMETRE, Sentences.MILE);

    private static final List<Integer> SIGNED =
            List.of(Sentences.ALL_SIGNED_BY, Sentences.PAYMENTS_SIGNED_BY, Sentences.PART_PAYMENTS_SIGNED_BY);
    private static final List<Integer> SIGNERS =
            List.of(Sentences.WHO_ACTS, Sentences.WHO_APPROVES, Sentences.PAYER, Sentences.PAYEE);

    private final Sentence out;
    private final ValueWriter values;

    DeclarationWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(Declaration declaration) {
        if (declaration instanceof Declaration.Purpose d) {
            out.words(Sentences.PURPOSE).text(d.words());
        } else if (declaration instanceof Declaration.Decimals d) {
            out.words(Sentences.DECIMALS);
            values.count(d.count());
        } else if (declaration instanceof Declaration.Rounding d) {
            rounding(d);
        } else if (declaration instanceof Declaration.Calendar d) {
            out.words(Sentences.CALENDAR).add(calendar(d.zone().text()));
        } else if (declaration instanceof Declaration.Roles d) {
            out.words(Sentences.ROLE);
            declaredNames(d.names());
        } else if (declaration instanceof Declaration.Fund d) {
            fund(d);
        } else if (declaration instanceof Declaration.Reserve d) {
            out.words(Sentences.RESERVE);
            declared(d.name());
            out.words(Sentences.IN).name(d.currency());
        } else if (declaration instanceof Declaration.DefaultRefusal) {
            out.words(Sentences.DEFAULT_REFUSAL);
        } else {
            placesAndKinds(declaration);
        }
    }

    private void placesAndKinds(Declaration declaration) {
        if (declaration instanceof Declaration.Zone d) {
            zone(d);
        } else if (declaration instanceof Declaration.Categories d) {
            out.words(Sentences.CATEGORY);
            trees(d.trees());
        } else if (declaration instanceof Declaration.IntensityStated d) {
            out.words(Sentences.INTENSITY, Sentences.OF).name(d.category()).words(Sentences.IS);
            intensity(d.value());
        } else if (declaration instanceof Declaration.IntensityTable d) {
            out.words(Sentences.INTENSITIES_FROM).file(d.file().value());
            hash(d.file(), d.sha256());
        } else if (declaration instanceof Declaration.PaymentField d) {
            field(d);
        } else if (declaration instanceof Declaration.Choice d) {
            out.words(Sentences.CHOICE, Sentences.OF).one(d.role()).words(Sentences.BY);
            values.party(d.by(), Sentences.ANY_MEMBER, Sentences.EACH);
        } else if (declaration instanceof Declaration.Signing d) {
            signing(d);
        } else if (declaration instanceof Declaration.Recovery d) {
            out.words(Sentences.KEYS_REPLACED_BY);
            values.approvers(d.by());
            out.words(Sentences.AFTER);
            values.duration(d.after());
        } else if (declaration instanceof Declaration.Amending d) {
            amending(d);
        } else if (declaration instanceof Declaration.Sealing d) {
            sealing(d);
        } else {
            throw new IllegalStateException("no words for " + declaration.getClass());
        }
    }

    private void sealing(Declaration.Sealing sealing) {
        out.words(sealing.ofMembers() ? Sentences.MEMBERS_MAY_STATE : Sentences.PAYMENTS_MAY_CARRY);
        for (int i = 0; i < sealing.names().size(); i++) {
            if (i > 0) {
                out.comma();
            }
            out.name(sealing.names().get(i));
        }
        out.comma().words(Sentences.SEALED_FOR);
        boolean first = true;
        for (Declaration.Signer party : sealing.parties()) {
            and(first).words(SIGNERS.get(party.ordinal()));
            first = false;
        }
        for (Name role : sealing.roles()) {
            and(first).words(Sentences.EACH).name(role);
            first = false;
        }
    }

    private Sentence and(boolean first) {
        return first ? out : out.words(Sentences.AND);
    }

    private void amending(Declaration.Amending amending) {
        out.words(Sentences.CHARTER_AMENDED_BY);
        for (int i = 0; i < amending.by().size(); i++) {
            if (i > 0) {
                out.words(Sentences.AND);
            }
            values.approvers(amending.by().get(i));
        }
        amending.after().ifPresent(after -> {
            out.words(Sentences.AFTER);
            values.duration(after);
        });
    }

    private void signing(Declaration.Signing signing) {
        out.words(SIGNED.get(signing.of().ordinal()));
        for (int i = 0; i < signing.by().size(); i++) {
            if (i > 0) {
                out.words(Sentences.AND);
            }
            out.words(SIGNERS.get(signing.by().get(i).ordinal()));
        }
    }

    private void field(Declaration.PaymentField field) {
        out.words(Sentences.FIELD).name(field.name()).add("{");
        for (int i = 0; i < field.values().size(); i++) {
            if (i > 0) {
                out.comma();
            }
            out.exactly(field.values().get(i));
        }
        out.add("}");
    }

    private void rounding(Declaration.Rounding d) {
        out.words(Sentences.ROUNDING);
        List<Integer> mode = MODES.getOrDefault(d.mode(), List.of());
        out.words(mode.get(0));
        mode.stream().skip(1).forEach(half -> out.comma().words(half));
        d.remainder().ifPresent(to -> {
            out.comma().words(Sentences.REMAINDER);
            values.recipient(to);
        });
    }

    private static String calendar(String zone) {
        return String.join(
                "/",
                List.of(zone.split("/", -1)).stream()
                        .map(Sentence::quotedIfNeeded)
                        .toList());
    }

    private void declaredNames(List<DeclaredName> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            declared(names.get(i));
        }
    }

    /** An article of another language than the one written is left out. */
    private void declared(DeclaredName declared) {
        out.name(declared.name());
        Optional<String> article =
                declared.article().filter(out.style().vocabulary().articles()::contains);
        if (out.style().normal() || article.isEmpty() && declared.plural().isEmpty()) {
            return;
        }
        out.add("(");
        article.ifPresent(out::add);
        declared.plural().ifPresent(plural -> {
            article.ifPresent(a -> out.comma());
            out.name(plural);
        });
        out.hug(")");
    }

    private void fund(Declaration.Fund fund) {
        out.words(Sentences.FUND);
        declared(fund.name());
        fund.spenders().ifPresent(spenders -> {
            out.comma().words(Sentences.SPENT_BY);
            values.approvers(spenders);
        });
    }

    private void trees(List<CategoryTree> trees) {
        for (int i = 0; i < trees.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            out.name(trees.get(i).name());
            if (!trees.get(i).children().isEmpty()) {
                out.add("{");
                trees(trees.get(i).children());
                out.add("}");
            }
        }
    }

    private void intensity(IntensityValue value) {
        if (value instanceof IntensityValue.Per per) {
            values.quotient(per.value());
        } else {
            values.hole(((IntensityValue.Undecided) value).hole());
        }
    }

    private void hash(Text file, Optional<Text> written) {
        written.map(Text::value)
                .or(() -> out.style().hashes().apply(file))
                .ifPresent(hash -> out.words(Sentences.SHA256).file(hash));
    }

    private void zone(Declaration.Zone zone) {
        out.words(Sentences.ZONE).name(zone.name()).add("=");
        for (int i = 0; i < zone.shapes().size(); i++) {
            if (i > 0) {
                out.words(Sentences.OR);
            }
            shape(zone.shapes().get(i));
        }
    }

    private void shape(Shape shape) {
        if (shape instanceof Shape.Postcodes postcodes) {
            out.words(Sentences.POSTCODES)
                    .add(String.join(
                            ", ",
                            postcodes.codes().stream()
                                    .map(DeclarationWriter::codes)
                                    .toList()));
        } else if (shape instanceof Shape.Within within) {
            within(within);
        } else if (shape instanceof Shape.Area area) {
            out.words(Sentences.POLYGON).file(area.file().value());
            hash(area.file(), area.sha256());
        } else {
            values.hole((Hole) shape);
        }
    }

    private static String codes(Shape.Codes codes) {
        return code(codes.first()) + codes.last().map(last -> ".." + code(last)).orElse("");
    }

    private static String code(String code) {
        boolean plain = code.matches("\\d+|\\d+(-\\d+)+|\\d+[\\p{L}\\p{M}_]([\\p{L}\\p{M}_\\d]|-[\\p{L}\\p{M}_\\d])*");
        return plain ? code : Sentence.quotedIfNeeded(code);
    }

    private void within(Shape.Within within) {
        out.words(Sentences.WITHIN)
                .number(within.distance())
                .words(LENGTHS.get(within.unit().ordinal()), Sentences.OF);
        Shape.Point point = within.centre();
        out.number(point.latitude()).add(point.south() ? "S" : "N").add("/");
        out.number(point.longitude()).add(point.west() ? "W" : "E");
    }
}
