package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A charter as text, drawn from a seed: every mechanic, in combinations nobody would choose. */
final class RandomCharter {

    static final List<String> ROLES = List.of("Red", "Green", "Blue");
    static final List<String> CATEGORIES = List.of("Food", "Bread", "Fruit", "Fuel");
    static final List<String> CHANNELS = List.of("Text", "App", "Online");
    static final List<String> ZONES = List.of("North", "South");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private int decimals;
    private boolean choices;

    private RandomCharter(long seed) {
        random = new SplittableRandom(seed);
    }

    static String of(long seed) {
        return new RandomCharter(seed).write();
    }

    private String write() {
        decimals = random.nextInt(0, 4);
        line("opencoin 1 en");
        line("currency Testing (TST) {");
        head();
        article(1, this::supply);
        article(2, this::demurrage);
        article(3, this::flows);
        article(4, this::limits);
        article(5, this::fees);
        article(6, this::income);
        article(7, this::levies);
        article(8, () -> new RandomParts(random, () -> expression(1)).lines().forEach(this::line));
        article(9, this::departures);
        article(10, this::admissions);
        article(11, this::disputes);
        article(12, this::grants);
        line("}");
        return text.toString();
    }

    private void head() {
        line("decimals " + decimals);
        line("rounding "
                + pick(
                        "to the nearest cent, halves to the even cent",
                        "to the nearest cent, halves up",
                        "to the nearest cent, halves down",
                        "down to the cent",
                        "up to the cent")
                + ", remainder to Rest");
        line("calendar " + pick("Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"));
        line("role Red, Green, Blue");
        line("zone North = postcodes 10000..10999");
        line("zone South = postcodes 20000, 20002");
        line("category Food { Bread, Fruit }, Fuel");
        line("intensity of Fuel is 3 kgCO2e per TST");
        line("intensity of Bread is 0.5 kgCO2e per TST");
        line("field Channel { Text, App, Online }");
        choices = random.nextInt(3) > 0;
        if (choices) {
            line("choice of a Blue by " + pick("any member", "any member", "each Red"));
        }
        line("fund Rest");
        line("fund Pot" + pick("", ", spent by 1 of Red", ", spent by 2 of Green"));
        line("reserve Vault in EUR");
    }

    private void article(int number, Runnable rules) {
        line("article " + number + " \"Article " + number + ".\" {");
        rules.run();
        line("}");
    }

    private void supply() {
        int rate = random.nextInt(3);
        line("issue to " + pick("any member", "a Red") + " against EUR into Vault at "
                + List.of("1 TST per 1 EUR", "3 TST per 2 EUR", "1 TST per 3 EUR")
                        .get(rate)
                + pick("", "", "\nfee 3 % taken from it, in TST, to Pot"));
        if (maybe()) {
            line("redeem by " + pick("any member", "a Green") + " from Vault at " + back(rate) + redemptionFee());
        }
        if (maybe()) {
            line("supply at most " + random.nextInt(50, 2000) + " TST");
        }
        if (maybe()) {
            line("payments can be reversed for " + pick("2 days", "1 months", "40 days") + " by "
                    + pick("the payee", "a Blue"));
        }
    }

    /** Never more than was brought: the compiler refuses a round trip that gains. */
    private String back(int rate) {
        return switch (rate) {
            case 0 -> pick("1 EUR per 1 TST", "98 EUR per 100 TST");
            case 1 -> pick("2 EUR per 3 TST", "1 EUR per 2 TST");
            default -> pick("3 EUR per 1 TST", "1 EUR per 1 TST");
        };
    }

    private String redemptionFee() {
        return pick(
                "",
                "\nfee 5 % taken from it, in TST { 60 % to the Blue chosen in this operation, remaining to Pot }",
                choices
                        ? "\nfee 4 % taken from it, in TST { 1/3 to Rest, 1/2 to the Blue chosen by the holder, else to Pot;"
                                + " remaining to the Blue chosen by the holder, else burned }"
                        : "",
                "\nfee 7 % taken from it, in TST { 1/3 to Rest, 1/7 to Pot, remaining to Rest }");
    }

    private void demurrage() {
        int lines = random.nextInt(0, 4);
        boolean usedShort = false;
        for (int i = 0; i < lines; i++) {
            boolean isShort = !usedShort && random.nextInt(3) == 0;
            usedShort |= isShort;
            String schedule = isShort ? shortSchedule() : longSchedule();
            boolean days = schedule.startsWith("on") && random.nextInt(4) == 0 || isShort && random.nextInt(4) == 0;
            boolean expires = isShort && random.nextInt(4) == 0;
            String melts = "demurrage " + schedule + ", " + (days ? byDays() : rateAndBase(schedule))
                    + (isShort || days || maybe() ? "" : ", at least " + amount(1, 4));
            line((expires ? "units expire " + pick("20 days", "1 month") + " after they were received" : melts)
                    + pick(", to Pot", ", to Rest", ", burned", shared(), shared(), byChoice(), byChoice()));
            if (maybe()) {
                line("except accounts of a " + pick("Red", "Green", "Blue"));
            }
        }
    }

    private String shared() {
        return ", shared equally among members, remaining" + pick(" to Pot", " to Rest", " burned");
    }

    private String byChoice() {
        return choices ? ", to the Blue chosen by the holder, else" + pick(" to Pot", " to Rest", " burned") : shared();
    }

    private String byDays() {
        return pick("1 %", "1/7", "6/365 %", "0.003 %") + " of what an account held at the end of each of its days";
    }

    private String rateAndBase(String schedule) {
        boolean wholeDays = schedule.startsWith("at the start") || schedule.startsWith("every");
        return wholeDays && random.nextInt(3) == 0
                ? "as much as it takes for " + pick("7 %", "1/2", "4.89 %") + " to melt in "
                        + pick("365.25 days", "1 week", "36 hours", "90 minutes") + ", " + meltingBase()
                : pick("1 %", "2 %", "10 %", "6/365 %", "1/7", "60 %") + " " + base();
    }

    private String meltingBase() {
        return pick(
                "of what an account then holds",
                "of what an account then holds beyond " + amount(1, 60),
                "of all an account then holds when that is more than " + amount(1, 60),
                "of the money then held for more than 20 days");
    }

    private String shortSchedule() {
        return pick(
                "at the start of each day",
                "at the start of each week",
                "every 10 days from 2026-01-01",
                "every 100 hours from 2026-01-01");
    }

    private String longSchedule() {
        return pick(
                "on the 1st of each month",
                "on the 1st of each quarter",
                "on the 1st of each half-year",
                "on the 1st of each year",
                "every 30 days from 2026-01-15",
                "after 1 months without paying anybody",
                "after 45 days without paying anybody");
    }

    private String base() {
        return pick(
                "of what an account then holds",
                "of what an account then holds beyond " + amount(1, 60),
                "of all an account then holds when that is more than " + amount(1, 60),
                "of what an account then holds with the charges of the calendar year added back",
                "of what an account then holds with the charges of the calendar quarter added back",
                "of the money then held for more than 20 days",
                "of the face of the money held for more than 20 days",
                "of the face of the money held");
    }

    private void income() {
        int lines = Math.max(0, random.nextInt(-1, 3));
        for (int i = 0; i < lines; i++) {
            line("dividend of " + amount(1, 20) + " to " + pick("each member", "each Red", "each Green") + stepEach()
                    + pick(
                            "",
                            "",
                            ", growing by 10 % of the money per member every 10.5 days from 2026-01-03",
                            ", growing by 1/70 of the money per member every 7 days from 2026-01-01"));
        }
        standing();
    }

    private void standing() {
        int lines = Math.max(0, random.nextInt(-2, 3));
        for (int i = 0; i < lines; i++) {
            line("standing grant of " + amount(1, 20) + " to " + pick("each member", "each Red", "each Green")
                    + stepEach() + ", paid by " + pick("Pot", "Rest") + ", "
                    + pick("in equal parts when short", "nobody when short", "the first to join first when short"));
        }
    }

    private void levies() {
        int lines = Math.max(0, random.nextInt(-1, 3));
        for (int i = 0; i < lines; i++) {
            line("levy of "
                    + pick(
                            amount(1, 40),
                            amount(1, 40),
                            "1/7 of what lies beyond " + amount(1, 60) + ", above or below,",
                            "10 % of what lies beyond " + amount(1, 60) + growth() + ", above or below,")
                    + " paid by " + pick("each member", "each Red", "each Green")
                    + stepEach()
                    + pick(
                            ", to Pot",
                            ", to Rest",
                            ", shared equally among members, remaining to Pot",
                            choices ? ", to the Blue chosen by the holder, else to Rest" : ", to Rest"));
        }
    }

    private void disputes() {
        if (random.nextInt(3) > 0) {
            line("payments can be disputed for " + pick("20 days", "2 months", "30 hours") + " by "
                    + pick("the payer", "the payee", "payer or payee") + ", settled by "
                    + pick("1 of Red", "1 of Blue", "2 of Green"));
        }
    }

    /** Traffic asks for all of them, whether there is one or not. */
    private void grants() {
        if (maybe()) {
            line("grant Welcome of " + amount(1, 60) + " to " + pick("any member", "each Red") + paid()
                    + pick(", once", ", once per calendar week", ", approved by 1 of Blue") + most());
        }
        if (maybe()) {
            line("grant Help of at most " + amount(5, 60) + " to any member" + paid() + ", approved by "
                    + pick("1 of Red", "2 of Green") + pick("", ", once per calendar month") + most());
        }
        if (maybe()) {
            line("grant Sun of " + amount(1, 9) + " per " + pick("1 kWh", "0.7 MWh", "3 kWh") + " to each "
                    + pick("Green", "Blue") + paid() + ", approved by 1 of Red"
                    + pick("", ", once per certificate", ", once per member and certificate") + most());
        }
    }

    private String paid() {
        return pick("", ", paid by Pot");
    }

    private String most() {
        return pick("", "", ", at most " + amount(20, 90) + " per calendar " + pick("day", "month"))
                + pick("", "", ", at most " + amount(60, 200) + " per calendar " + pick("week", "quarter") + " in all");
    }

    private void admissions() {
        if (maybe()) {
            line("admission of any member, approved by " + pick("1 of Red", "2 of Green", "3 of Blue"));
        }
        if (maybe()) {
            line("admission of each " + pick("Red", "Green") + ", approved by " + pick("1 of Red", "2 of Blue"));
        }
    }

    private void departures() {
        if (random.nextInt(3) == 0) {
            return;
        }
        if (maybe()) {
            line("departures can be declared by " + pick("1 of Red", "2 of Green"));
        }
        if (maybe()) {
            line("departures can be declared by 1 of Blue after " + pick("3 days", "1 month")
                    + " without paying anybody");
        }
        boolean owes = text.indexOf("credit of each") >= 0;
        line("departure of any member, their balance "
                + pick(
                        "to Pot",
                        "burned",
                        "to be spent first",
                        choices ? "to the Blue chosen by the holder, else to Rest" : "to Rest")
                + (!owes
                        ? ""
                        : ", their debt "
                                + pick(
                                        "to be cleared first",
                                        "borne by Pot",
                                        "borne by Rest (at most " + amount(5, 60) + ")")));
    }

    private String stepEach() {
        return pick(
                " at the start of each day",
                " at the start of each week",
                " on the 1st of each month",
                " on the 1st of each month",
                " on the 1st of each quarter");
    }

    private void flows() {
        line("allow payment "
                + pick(
                        "between any members",
                        "between any members",
                        "between anyone, funds included",
                        "from a Red to any member")
                + condition(4));
        if (maybe()) {
            line("allow payment " + pick("from Pot to any member", "from any member to Pot", "from a Green to a Blue")
                    + condition(2));
        }
        int forbids = random.nextInt(0, 4);
        for (int i = 0; i < forbids; i++) {
            line(pick("forbid", "forbid", "forbid", "advise against") + " payment when " + expression(2)
                    + pick("", ", when known", ", when known"));
        }
    }

    private String condition(int odds) {
        return random.nextInt(odds) == 0 ? " when " + expression(1) : "";
    }

    private String expression(int depth) {
        if (depth == 0 || maybe()) {
            return atom();
        }
        return switch (random.nextInt(3)) {
            case 0 -> "(" + expression(depth - 1) + " or " + expression(depth - 1) + ")";
            case 1 -> "(" + expression(depth - 1) + " and " + expression(depth - 1) + ")";
            default -> "not (" + expression(depth - 1) + ")";
        };
    }

    private String atom() {
        return pick(
                "payee lives outside North",
                "payer lives in South",
                "payment takes place in North",
                "payment takes place from " + pick("22:00 to 06:30", "08:00 to 18:00", "00:00 to 12:00"),
                "payer is a Red",
                "payee is not a Green",
                "category is in Food",
                "category is not in Fuel",
                "Channel is Online",
                "energy intensity is more than 1 kgCO2e per TST",
                "energy intensity is at most 0.4 kgCO2e per TST",
                soFar(),
                "amount is more than " + amount(1, 80),
                "amount is less than " + amount(1, 10),
                "amount is at least " + amount(1, 100));
    }

    private String growth() {
        return pick(
                ", plus 10 % of what they exchanged over 1 month",
                ", plus 2 TST for each member they exchanged with over 7 days, plus 1/3 of what they paid in this calendar week",
                "");
    }

    private String credit() {
        String each = pick(
                " for each member who paid them", " for each member they paid", " for each member they exchanged with");
        String volume = pick(" of what they received", " of what they paid", " of what they exchanged");
        String over = pick(" over 7 days", " over 1 month", " in this calendar week");
        String grown = pick(pick("10 %", "1/3", "7/365 %") + volume + over, pick("1 TST", "3 TST") + each + over);
        return pick(
                amount(1, 100),
                amount(1, 100),
                amount(1, 20) + ", plus " + grown,
                grown + ", at most " + amount(20, 60),
                amount(1, 20) + ", plus " + grown + ", plus 5 %" + volume + " over 2 days, at most " + amount(20, 60));
    }

    private String soFar() {
        String side = pick("payer", "payee");
        String past = pick(" over 1 day", " over 40 hours", " over 7 days", " over 1 month", " in this calendar week")
                + pick(" is at least ", " is more than ", " is at most ", " is less than ");
        return switch (random.nextInt(4)) {
            case 0 ->
                "debt not cleared by " + side + pick(" in 1 day", " in 40 hours", " in 1 month")
                        + pick(" is at least ", " is more than ") + amount(0, 30);
            case 1 -> "amount already " + pick("paid", "received", "exchanged") + " by " + side + past + amount(1, 90);
            case 2 ->
                "number of payments already " + pick("made", "received") + " by " + side + past + random.nextInt(4);
            default ->
                "number of members " + pick("already paid by ", "who already paid ", "who already exchanged with ")
                        + side + past + random.nextInt(3);
        };
    }

    private String advisory() {
        return random.nextInt(5) == 0 ? ", advisory" : "";
    }

    private void limits() {
        for (String role : ROLES) {
            if (random.nextInt(3) == 0) {
                line("balance of each " + role + " at most " + amount(50, 300) + advisory());
            }
            if (random.nextInt(3) == 0) {
                line("payments of each " + role + " at most " + amount(20, 200) + " per calendar "
                        + pick("day", "week", "month", "quarter", "year")
                        + advisory());
            }
            if (random.nextInt(3) == 0) {
                line("payments of each " + role + " at most " + amount(20, 200) + " over "
                        + pick("1 day", "24 hours", "36 hours", "7 days", "1 month", "45 days", "2 months")
                        + advisory());
            }
            if (random.nextInt(4) == 0) {
                line("number of payments of each " + role + " at most " + (1 + random.nextInt(5))
                        + pick(" over 1 day", " over 36 hours", " over 7 days", " over 2 months", " per calendar week")
                        + advisory());
            }
            if (random.nextInt(3) == 0) {
                line("credit of each " + role + " up to " + credit() + advisory());
            }
        }
        if (random.nextInt(4) == 0) {
            line("balance of each member at most " + amount(100, 400));
        }
    }

    private void fees() {
        int fees = random.nextInt(3) == 0 ? random.nextInt(1, 4) : 0;
        Set<String> written = new HashSet<>(); // the compiler refuses the same fee twice
        for (int i = 0; i < fees; i++) {
            String fee = "payment fee "
                    + pick("", "", "between any members, ", "from a Red to any member, ", "from any member to Pot, ")
                    + feeMeasure()
                    + pick(" on the payer, on top", " on the payee, taken from it")
                    + pick(
                            ", to Pot",
                            ", to Rest",
                            ", burned",
                            " { 1/3 to Pot, 1/7 to Rest, remaining burned }",
                            " { 60 % to Rest, 40 % to Pot }")
                    + feeCondition();
            if (written.add(fee)) {
                line(fee + (fee.contains(" when ") ? pick("", ", when known") : ""));
            }
        }
        if (random.nextInt(5) == 0) {
            feeTable();
        }
    }

    /** Of which every payment has one cell: an else is the last of each side. */
    private void feeTable() {
        String bound = amount(5, 60);
        StringBuilder table = new StringBuilder("payment fee by table of the whole amount")
                .append(pick(" on the payer, on top", " on the payee, taken from it"))
                .append(pick(", to Pot", ", burned", " { 60 % to Rest, 40 % to Pot }"))
                .append(" {");
        boolean columns = maybe();
        if (columns) {
            table.append(" | | ")
                    .append(pick("Channel is Text", "payee is a Red", "payee lives in North"))
                    .append(" | else |");
        }
        for (String key : List.of(
                "amount is at most " + bound,
                "amount is more than " + bound + " and amount is less than 61 TST",
                "else")) {
            table.append(" | ").append(key).append(" | ").append(feeCell());
            table.append(columns ? " | " + feeCell() : "").append(" |");
        }
        line(table.append(" }").toString());
    }

    private String feeCell() {
        return maybe() ? "nothing" : feeMeasure();
    }

    private String feeMeasure() {
        String rate = random.nextInt(1, 3_000_000) + "/100 000 000";
        return pick(
                rate,
                rate + " (at least " + amount(1, 4) + ")",
                rate + " (at most " + amount(1, 4) + ")",
                rate + " (at least " + amount(1, 3) + ", at most " + amount(4, 9) + ")",
                random.nextInt(1, 4) + "." + random.nextInt(1, 1_000) + " %",
                amount(1, 30));
    }

    private String feeCondition() {
        String condition = pick("Channel is Text", "Channel is not App", expression(1));
        return pick("", " when " + condition, " when " + condition);
    }

    private String amount(int from, int to) {
        return random.nextInt(from, to) + (decimals == 2 && maybe() ? ".25" : "") + " TST";
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private String pick(String... choices) {
        List<String> all = new ArrayList<>(List.of(choices));
        return all.get(random.nextInt(all.size()));
    }

    /** What adds up may not be said twice. */
    private void line(String words) {
        boolean addsUp = words.startsWith("dividend ")
                || words.startsWith("standing ")
                || words.startsWith("levy ")
                || words.startsWith("demurrage ");
        if (!addsUp || text.indexOf(words + "\n") < 0) {
            text.append(words).append('\n');
        }
    }
}
