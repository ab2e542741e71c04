import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes a year of operations of an invented village, for {@code pionnier.coin}. One file, so that the JDK runs it alone:
 *
 * <pre>java examples/pionnier/Generate.java --seed 2026 > examples/pionnier/operations.jsonl</pre>
 *
 * <p>The same seed gives the same bytes on every machine: chance is SplitMix64, every number is an integer, and local
 * time is UTC+1, or UTC+2 from 29 March to 24 October, written here so that no time zone database has a say. The shapes
 * (how often people pay, how much, how many partners, which trades) follow quantiles measured on a community currency
 * in Kenya; {@code README.md} says which. Money is in centimes of a pionnier or of a euro.
 *
 * <p>To read it: {@link Census} invents the members, {@link Village} plans their year on an {@link Agenda}, then lives
 * it day by day, with a purse for each so that most payments pass; a {@link Slip} is a mistake that must be refused.
 */
public final class Generate {

    private Generate() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !args[0].equals("--seed") || !args[1].matches("[0-9]{1,18}")) {
            System.err.println("usage: java Generate.java --seed NUMBER > operations.jsonl");
            System.exit(2);
        }
        write(Long.parseLong(args[1]), System.out);
    }

    /** Writes the year of that seed as JSON Lines in UTF-8. The stream is flushed, not closed. */
    public static void write(long seed, OutputStream out) throws IOException {
        Chance chance = new Chance(seed);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new Village(chance, new Census(chance).take(), new Pen(writer)).live();
        writer.flush();
    }

    /** SplitMix64, as published by Steele, Lea and Flood (2014). */
    private static final class Chance {
        private long state;

        Chance(long seed) {
            state = seed;
        }

        private long next() {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }

        /** From 0 to {@code bound - 1}; the bias of the remainder is below one in a million here. */
        int below(int bound) {
            return (int) ((next() >>> 33) % bound);
        }

        int between(int least, int most) {
            return least + below(most - least + 1);
        }

        boolean in100(int percent) {
            return below(100) < percent;
        }

        <T> T oneOf(List<T> things) {
            return things.get(below(things.size()));
        }

        /** An index, each as likely as its weight says. */
        int weighted(int... weights) {
            int total = 0;
            for (int weight : weights) {
                total += weight;
            }
            int left = below(total);
            int index = 0;
            while (left >= weights[index]) {
                left -= weights[index++];
            }
            return index;
        }

        /** An index from 0 to {@code size - 1}, the n-th being n times rarer than the first. */
        int ranked(int size) {
            int[] weights = new int[size];
            for (int i = 0; i < size; i++) {
                weights[i] = 10_000 / (i + 1);
            }
            return weighted(weights);
        }

        <T> void shuffle(List<T> things) {
            for (int i = things.size() - 1; i > 0; i--) {
                Collections.swap(things, i, below(i + 1));
            }
        }
    }

    /** A distribution known by its quantiles, with straight lines between them. */
    private record Quantiles(int... values) {
        private static final int[] SHARES = {0, 100, 250, 500, 750, 900, 990, 1000};

        /** Payments a member makes in the year: 1, 1, 2, 5, 11, 73 in Kenya, times 19 for a busier village. */
        static final Quantiles PAYMENTS = new Quantiles(15, 19, 20, 38, 95, 209, 1387, 2100);
        /** A member's usual payment: 50, 111, 196, 344, 400, 1,582 shillings, 6 centimes each. */
        static final Quantiles USUAL = new Quantiles(150, 300, 666, 1176, 2064, 2400, 9492, 15_000);
        /** Partners paid: 1, 1, 2, 3, 4, 13, times 3. */
        static final Quantiles PARTNERS = new Quantiles(2, 3, 4, 6, 9, 12, 39, 60);
        /** One payment, in thousandths of the payer's usual one. */
        static final Quantiles SPREAD = new Quantiles(100, 250, 450, 750, 1200, 2000, 5000, 9000);

        /** The value that {@code share} thousandths of the population stay below. */
        int at(int share) {
            int right = 1;
            while (SHARES[right] < share) {
                right++;
            }
            int left = right - 1;
            int width = SHARES[right] - SHARES[left];
            return values[left] + (values[right] - values[left]) * (share - SHARES[left]) / width;
        }
    }

    /** What members live by: how many do, what weight of all receipts goes to them, and for what they are paid. */
    private enum Trade {
        FARMING(129, 210, "Labour", "Labour", "Vegetables"),
        FOOD(66, 310, "Bread", "Vegetables", "Cheese", "Meals"),
        SHOPS(45, 140, "Goods", "Goods", "Repair"),
        UNSTATED(24, 20, "Gift", "Labour"),
        ENERGY(21, 30, "Electricity", "Wood"),
        TRANSPORT(9, 20, "Transport"),
        SAVINGS(3, 230, "Savings"),
        EDUCATION(2, 10, "Education"),
        HEALTH(1, 30, "Health");

        final int members;
        final int receipts;
        final List<String> categories;

        Trade(int members, int receipts, String... categories) {
            this.members = members;
            this.receipts = receipts;
            this.categories = List.of(categories);
        }

        static int[] receiptWeights() {
            return List.of(values()).stream().mapToInt(t -> t.receipts).toArray();
        }

        /** The {@code nth} of its trade, from 0. */
        List<String> roles(int nth) {
            return switch (this) {
                case SAVINGS, EDUCATION -> List.of("Association");
                case SHOPS -> nth % 6 == 5 ? List.of("Resident", "Shop") : List.of("Shop");
                case HEALTH -> List.of("Shop");
                case FOOD -> List.of(nth < 20 ? "Shop" : "Resident");
                case ENERGY -> List.of(nth < 6 ? "Shop" : "Resident");
                case TRANSPORT -> List.of(nth < 3 ? "Shop" : "Resident");
                case UNSTATED -> List.of(nth < 4 ? "Association" : "Resident");
                case FARMING -> nth < 4 ? List.of("Resident", "Steward") : List.of("Resident");
            };
        }

        /** Seven members live outside the valley, six haven't shown where they live. */
        String postcode(int nth, Chance chance) {
            if (this == FARMING && nth >= 10 && nth < 16) {
                return "";
            }
            boolean outside = (this == FARMING && nth >= 4 && nth < 7) || (this == SHOPS && nth < 4);
            return outside ? (nth % 2 == 0 ? "26400" : "26000") : (chance.in100(60) ? "26340" : "26150");
        }
    }

    /** A member and what the generator believes it holds. */
    private static final class Member {
        final String id;
        final String name;
        final Trade trade;
        final List<Member> partners = new ArrayList<>();
        List<String> roles;
        String postcode;
        int share;
        int payments;
        int usual;
        int joins;
        boolean joined;
        long balance;
        long paidToday;
        int today = -1;

        Member(String id, String name, Trade trade, List<String> roles, String postcode) {
            this.id = id;
            this.name = name;
            this.trade = trade;
            this.roles = roles;
            this.postcode = postcode;
        }

        boolean is(String role) {
            return roles.contains(role);
        }

        boolean onlyResident() {
            return joined && roles.equals(List.of("Resident"));
        }

        boolean onlyShop() {
            return joined && roles.equals(List.of("Shop"));
        }

        boolean outside() {
            return postcode.equals("26400") || postcode.equals("26000");
        }

        boolean inValley() {
            return !outside() && !postcode.isEmpty();
        }

        /** Payments to it are allowed as far as its home is concerned. */
        boolean payable() {
            return joined && inValley();
        }

        /** How low the generator lets it go: shops keep 100 pionniers of their credit unused. */
        long floor() {
            return is("Shop") ? -400_00 : 0;
        }

        /** What it may still pay today. */
        long allowance(int day) {
            return !is("Resident") ? Long.MAX_VALUE : today == day ? 500_00 - paidToday : 500_00;
        }

        /** What it may still receive. */
        long room() {
            return is("Resident") ? 2_900_00 - balance : Long.MAX_VALUE;
        }

        /** Euros it changes on a pay day: what it usually pays in a month, in whole tens. */
        long budget() {
            return Math.max(20_00, Math.min(600_00, (long) payments * usual / 12 / 10_00 * 10_00));
        }

        void pays(long amount, int day) {
            paidToday = today == day ? paidToday + amount : amount;
            today = day;
            balance -= amount;
        }
    }

    /** Invents the members. */
    private record Census(Chance chance) {
        /** Escaped, since JDK 17 reads a source in the encoding of the machine it is run on. */
        private static final List<String> FIRST_NAMES = List.of("""
                Awa Agathe Alain Amir Antoine Basile Bruno Camille Colette Damien Denis Elsa Fanny Farid
                Florence Gilles Hana Henri Iris Jeanne Karim Lise Lucien Malik Manon Marius Mona Nadia Odette
                Olivier Paul Rachid Rosa Sabine Simon Ulysse Yann Ad\u00e8le Ana\u00efs Andr\u00e9 B\u00e9atrice
                C\u00e9line Chlo\u00e9 \u00c9dith \u00c9lise \u00c9mile F\u00e9lix Ga\u00ebl H\u00e9l\u00e8ne
                In\u00e8s Jo\u00ebl L\u00e9a L\u00e9on Ma\u00eblle No\u00ebl Ren\u00e9 Salom\u00e9 Sol\u00e8ne
                Th\u00e9o Val\u00e9rie Zo\u00e9
                """.split("\\s+"));

        /** All members, the most active first. */
        List<Member> take() {
            List<Member> members = named(shuffledTrades());
            Map<Member, Integer> order = new HashMap<>();
            members.forEach(m -> order.put(m, zeal(m) + chance.below(1000)));
            members.sort(Comparator.comparing(order::get, Comparator.reverseOrder()));
            for (int i = 0; i < members.size(); i++) {
                settle(members.get(i), 1000 - i * 1000 / members.size());
            }
            return members;
        }

        private List<Trade> shuffledTrades() {
            List<Trade> trades = new ArrayList<>();
            for (Trade trade : Trade.values()) {
                trades.addAll(Collections.nCopies(trade.members, trade));
            }
            chance.shuffle(trades);
            return trades;
        }

        private List<Member> named(List<Trade> trades) {
            Map<Trade, Integer> seen = new EnumMap<>(Trade.class);
            List<Member> members = new ArrayList<>();
            for (Trade trade : trades) {
                int nth = seen.merge(trade, 1, Integer::sum) - 1;
                String name = chance.oneOf(FIRST_NAMES) + " " + (char) ('A' + chance.below(26)) + ".";
                String id = "m" + (members.size() + 1);
                members.add(new Member(id, name, trade, trade.roles(nth), trade.postcode(nth, chance)));
            }
            return members;
        }

        /** Savings groups and shops are the hubs; who lives away comes seldom. */
        private static int zeal(Member member) {
            return member.outside() ? -500 : member.trade == Trade.SAVINGS ? 2000 : member.is("Shop") ? 500 : 0;
        }

        private void settle(Member member, int share) {
            member.share = share;
            member.payments = Quantiles.PAYMENTS.at(share);
            member.usual = Quantiles.USUAL.at(chance.below(1001));
            boolean late = share < 700 && !member.postcode.isEmpty() && !member.is("Steward") && chance.in100(30);
            member.joins = late ? chance.between(10, 300) : chance.below(2);
        }
    }

    /** Writes operations, one line each, and gives them their ids. */
    private static final class Pen {
        private final Writer writer;
        private final StringBuilder line = new StringBuilder();
        private int operations;
        private String at = "";

        Pen(Writer writer) {
            this.writer = writer;
        }

        void at(LocalDate date, int localSecond) {
            boolean summer = !date.isBefore(LocalDate.of(2026, 3, 29)) && date.isBefore(LocalDate.of(2026, 10, 25));
            int second = localSecond - (summer ? 7200 : 3600);
            LocalDate day = second < 0 ? date.minusDays(1) : date;
            int rest = Math.floorMod(second, 86_400);
            at = String.format(Locale.ROOT, "%sT%02d:%02d:%02d.000Z", day, rest / 3600, rest / 60 % 60, rest % 60);
        }

        Pen begin(String kind) {
            operations++;
            line.setLength(0);
            line.append("{\"id\":\"op-")
                    .append(operations)
                    .append("\",\"at\":\"")
                    .append(at)
                    .append("\",\"kind\":\"");
            line.append(kind).append('"');
            return this;
        }

        Pen text(String name, String value) {
            return raw(name, "\"" + value + "\"");
        }

        Pen texts(String name, List<String> values) {
            return raw(name, "[\"" + String.join("\",\"", values) + "\"]");
        }

        /** A field whose value is JSON already. */
        Pen raw(String name, String json) {
            line.append(",\"").append(name).append("\":").append(json);
            return this;
        }

        Pen money(String name, long centimes) {
            return text(name, centimes / 100 + String.format(Locale.ROOT, ".%02d", centimes % 100));
        }

        /** Ends the line and answers the operation's id. */
        String end() {
            try {
                writer.append(line).append("}\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "op-" + operations;
        }
    }

    /** What is to happen on each day of the year, at a second of local time. */
    private static final class Agenda {
        private record Appointment(int second, int order, Runnable act) {}

        private final List<List<Appointment>> days = new ArrayList<>();
        private int made;

        Agenda(int length) {
            for (int i = 0; i < length; i++) {
                days.add(new ArrayList<>());
            }
        }

        /** Days after the last one are dropped. */
        void add(int day, int second, Runnable act) {
            if (day < days.size()) {
                days.get(day).add(new Appointment(second, made++, act));
            }
        }

        List<Appointment> of(int day) {
            List<Appointment> appointments = days.get(day);
            appointments.sort(Comparator.comparingInt(Appointment::second).thenComparingInt(Appointment::order));
            return List.copyOf(appointments);
        }
    }

    /** When people go out. */
    private record Habits(Chance chance) {
        static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
        static final int DAYS = 365;
        /** Monday to Sunday: the markets are on Wednesday and Saturday. */
        private static final int[] WEEK = {8, 8, 25, 8, 12, 34, 5};

        static LocalDate date(int day) {
            return NEW_YEAR.plusDays(day);
        }

        static boolean market(int day) {
            DayOfWeek weekday = date(day).getDayOfWeek();
            return weekday == DayOfWeek.WEDNESDAY || weekday == DayOfWeek.SATURDAY;
        }

        /** How likely each day is; around pay day people spend twice as much. */
        static int[] weights() {
            int[] weights = new int[DAYS];
            for (int day = 0; day < DAYS; day++) {
                int ofMonth = date(day).getDayOfMonth();
                int payday = ofMonth <= 4 || ofMonth >= 28 ? 2 : 1;
                weights[day] = WEEK[date(day).getDayOfWeek().getValue() - 1] * payday;
            }
            return weights;
        }

        /** A second of the day: on market days mostly from 8 to 13, else from 8 to 20. */
        int hour(int day) {
            boolean morning = market(day) && chance.in100(80);
            return chance.between(8 * 3600, (morning ? 13 : 20) * 3600 - 1);
        }
    }

    /** An operation the charter must refuse, and how many the year has. */
    private enum Slip {
        PAYS_OUTSIDE(60),
        PAYS_FUEL(60),
        PAYS_SMOKE(40),
        SELLS_AT_SPRING(25),
        PAYS_UNKNOWN_HOME(25),
        SAYS_NO_CATEGORY(30),
        RESIDENT_REDEEMS(25),
        PAYER_REVERSES(15),
        ONE_STEWARD(12),
        STRANGER_APPROVES(8),
        CHOOSES_NOBODY(15),
        CHOOSES_SHOP(10),
        EMPTY_PURSE(60),
        CREDIT_USED_UP(15),
        TOO_RICH_BY_ISSUE(20),
        TOO_RICH_BY_PAYMENT(10),
        BIG_DAY(25),
        BIG_DEPOSIT(8),
        BIG_REDEMPTION(8),
        TYPING_SLIP(5),
        REVERSES_LATE(12),
        REVERSES_TWICE(12),
        REVERSES_REFUSED(10),
        JOINS_AGAIN(15);

        final int times;

        Slip(int times) {
            this.times = times;
        }

        /** Homes become known from the 60th day on; before, hardly a payment is old enough to be reversed late. */
        int firstDay() {
            return this == PAYS_UNKNOWN_HOME ? 12 : 60;
        }

        int lastDay() {
            return this == PAYS_UNKNOWN_HOME ? 58 : 360;
        }
    }

    /** An accepted payment. */
    private record Paid(String id, Member payer, Member payee, long amount, int day) {}

    /** Lives the year and writes it down. */
    private static final class Village {
        private static final String MARKET = "{\"latitude\":\"44.6951\",\"longitude\":\"5.1942\"}";
        private static final String SPRING = "{\"latitude\":\"44.7071\",\"longitude\":\"5.2043\"}";

        private final Chance chance;
        private final List<Member> members;
        private final Pen pen;
        private final Agenda agenda = new Agenda(Habits.DAYS);
        private final Habits habits;
        private final Map<Trade, List<Member>> byTrade = new EnumMap<>(Trade.class);
        private final List<Paid> paid = new ArrayList<>();
        private final List<Paid> undone = new ArrayList<>();
        private final List<Paid> refused = new ArrayList<>();
        private int day;
        private long vault;
        private long commons;

        Village(Chance chance, List<Member> members, Pen pen) {
            this.chance = chance;
            this.members = members;
            this.pen = pen;
            this.habits = new Habits(chance);
        }

        void live() {
            meet();
            members.forEach(this::plan);
            planMonths();
            planChanges();
            for (Slip slip : Slip.values()) {
                planSlip(slip);
            }
            for (day = 0; day < Habits.DAYS; day++) {
                liveDay();
            }
        }

        private void liveDay() {
            LocalDate date = Habits.date(day);
            if (day > 0 && date.getDayOfMonth() == 1) {
                members.forEach(this::melt);
            }
            for (Agenda.Appointment appointment : agenda.of(day)) {
                pen.at(date, appointment.second());
                appointment.act().run();
            }
        }

        // ---- plans

        /** Everybody gets partners: a trade by what it receives, then its most active members first. */
        private void meet() {
            for (Member member : members) {
                if (!member.outside()) {
                    byTrade.computeIfAbsent(member.trade, t -> new ArrayList<>())
                            .add(member);
                }
            }
            members.forEach(this::meet);
        }

        private void meet(Member member) {
            int wanted = Quantiles.PARTNERS.at(member.share);
            for (int attempt = 0; attempt < 400 && member.partners.size() < wanted; attempt++) {
                List<Member> trade = byTrade.get(Trade.values()[chance.weighted(Trade.receiptWeights())]);
                Member partner = trade.get(chance.ranked(trade.size()));
                if (partner != member && !member.partners.contains(partner)) {
                    member.partners.add(partner);
                }
            }
        }

        private void plan(Member member) {
            agenda.add(member.joins, chance.between(8 * 3600, 18 * 3600), () -> join(member));
            int[] weights = Habits.weights();
            for (int early = 0; early < Math.max(3, member.joins + 1); early++) {
                weights[early] = 0;
            }
            for (int i = 0; i < member.payments; i++) {
                int when = chance.weighted(weights);
                agenda.add(when, habits.hour(when), () -> pay(member));
            }
        }

        /** Each month: people change euros around pay day, shops redeem at the end, Commons gives on the 10th. */
        private void planMonths() {
            for (int month = 1; month <= 12; month++) {
                int first = LocalDate.of(2026, month, 1).getDayOfYear() - 1;
                for (Member member : members) {
                    int payday = first + (member.is("Association") ? 3 : chance.between(month == 1 ? 2 : -3, 3));
                    agenda.add(payday, habits.hour(payday), () -> changePay(member));
                    int closing = first + chance.between(24, 27);
                    agenda.add(closing, habits.hour(closing), () -> closeTill(member));
                }
                agenda.add(first + 9, 18 * 3600, this::grant);
                if (month % 3 == 1 && month > 1) {
                    agenda.add(first, 0, () -> pen.begin("tick").end());
                }
            }
        }

        /** Six homes become known, two residents move away, three open a shop, five move within the valley. */
        private void planChanges() {
            List<Member> unknown =
                    members.stream().filter(m -> m.postcode.isEmpty()).toList();
            for (int i = 0; i < unknown.size(); i++) {
                Member member = unknown.get(i);
                agenda.add(60 + 25 * i, 9 * 3600, () -> move(member, "26340"));
            }
            List<Member> residents = quietResidents();
            for (int i = 0; i < 10; i++) {
                Member member = residents.get(i);
                String home = i < 2 ? "26400" : member.postcode.equals("26340") ? "26150" : "26340";
                agenda.add(70 + 22 * i, 9 * 3600, i < 7 ? () -> move(member, home) : () -> openShop(member));
            }
        }

        private List<Member> quietResidents() {
            Predicate<Member> settled = m -> m.joins < 2 && m.share < 500 && m.inValley();
            return members.stream()
                    .filter(m -> m.roles.equals(List.of("Resident")) && settled.test(m))
                    .toList();
        }

        private void planSlip(Slip slip) {
            for (int i = 0; i < slip.times; i++) {
                int when = chance.between(slip.firstDay(), slip.lastDay());
                agenda.add(when, habits.hour(when), () -> err(slip));
            }
        }

        // ---- what people do

        private void join(Member member) {
            member.joined = true;
            pen.begin("join").text("member", member.id).texts("roles", member.roles);
            if (!member.postcode.isEmpty()) {
                pen.raw("home", home(member.postcode));
            }
            pen.text("name", member.name).end();
            if (member.inValley()) {
                bring(member, member.trade == Trade.SAVINGS ? 2_000_00 : member.budget());
            }
        }

        private static String home(String postcode) {
            return "{\"postcode\":\"" + postcode + "\"}";
        }

        private void move(Member member, String postcode) {
            member.postcode = postcode;
            pen.begin("update")
                    .text("member", member.id)
                    .raw("home", home(postcode))
                    .end();
        }

        private void openShop(Member member) {
            member.roles = List.of("Resident", "Shop");
            pen.begin("update")
                    .text("member", member.id)
                    .texts("roles", member.roles)
                    .end();
        }

        private void changePay(Member member) {
            long missing = member.budget() - member.balance;
            boolean needs = member.is("Resident") || member.balance < 0;
            if (member.joined && needs && missing > 0) {
                bring(member, Math.min(tens(missing), member.budget()));
            }
        }

        private static long tens(long centimes) {
            return (centimes + 9_99) / 10_00 * 10_00;
        }

        private void bring(Member member, long euros) {
            if (euros > 0 && euros <= member.room()) {
                issue(member, euros);
                vault += euros;
                member.balance += euros;
            }
        }

        private void issue(Member member, long euros) {
            pen.begin("issue").text("member", member.id).text("currency", "PIO").text("reserve", "Vault");
            pen.money("deposit", euros).end();
        }

        /** A shop that holds more than its month needs takes euros for half of the rest. */
        private void closeTill(Member member) {
            long rest = (member.balance - 2 * member.budget()) / 2 / 100 * 100;
            if (member.joined && member.is("Shop") && rest >= 50_00 && rest <= vault) {
                Member chosen = chance.oneOf(associations());
                long fee = halfEven(rest * 5, 100);
                long gift = fee * 60 / 100;
                redeem(member, rest, "{\"Association\":\"" + chosen.id + "\"}");
                member.balance -= rest;
                chosen.balance += gift;
                commons += fee - gift;
                vault -= rest - fee;
            }
        }

        private void redeem(Member member, long amount, String chosen) {
            pen.begin("redeem")
                    .text("member", member.id)
                    .text("currency", "PIO")
                    .text("reserve", "Vault");
            pen.money("amount", amount);
            if (!chosen.isEmpty()) {
                pen.raw("chosen", chosen);
            }
            pen.end();
        }

        private List<Member> associations() {
            return members.stream()
                    .filter(m -> m.is("Association") && m.payable())
                    .toList();
        }

        /** Two stewards give half of what Commons holds to an association. */
        private void grant() {
            long gift = commons / 2 / 100 * 100;
            if (gift >= 10_00) {
                Member payee = chance.oneOf(associations());
                give(
                        payee,
                        gift,
                        stewards().stream().limit(2).map(m -> m.id).sorted().toList());
                commons -= gift;
                payee.balance += gift;
            }
        }

        private String give(Member payee, long amount, List<String> approvals) {
            pay("fund:Commons", payee.id, amount).text("category", "Gift");
            return pen.texts("approvals", approvals).end();
        }

        private List<Member> stewards() {
            return members.stream().filter(m -> m.is("Steward")).toList();
        }

        /** What the charter's article 2 takes on the first of the month. */
        private void melt(Member member) {
            if (!member.is("Association") && member.balance > 50_00) {
                long charge = halfEven(member.balance - 50_00, 100);
                member.balance -= charge;
                commons += charge;
            }
        }

        private static long halfEven(long dividend, long divisor) {
            long down = dividend / divisor;
            long twice = 2 * (dividend % divisor);
            return twice > divisor || (twice == divisor && down % 2 == 1) ? down + 1 : down;
        }

        private void pay(Member payer) {
            Member payee = partner(payer);
            long wanted = Math.min(price(payer), Math.min(payer.allowance(day), payee.room()));
            long amount = payer.joined ? afford(payer, wanted) : 0;
            if (amount >= 50 && payee != payer) {
                settle(payer, payee, amount);
            }
        }

        /** The first partners far more often than the last; somebody else when that one can't be paid now. */
        private Member partner(Member payer) {
            for (int attempt = 0; attempt < 6; attempt++) {
                Member partner = payer.partners.get(chance.ranked(payer.partners.size()));
                if (partner.payable() && partner.room() > 20_00) {
                    return partner;
                }
            }
            return members.stream()
                    .filter(m -> m.payable() && !m.is("Resident"))
                    .findFirst()
                    .orElse(payer);
        }

        /** Who holds much spends more; prices are mostly round. */
        private long price(Member payer) {
            long usual = (long) payer.usual * Quantiles.SPREAD.at(chance.below(1001)) / 1000;
            long ease = Math.max(1, Math.min(20, payer.balance / (30L * payer.usual)));
            int step = List.of(100, 50, 5).get(chance.weighted(5, 3, 2));
            return Math.max(50, usual * ease / step * step);
        }

        /** The amount, or less, or 0: residents first change euros, others pay a part. */
        private long afford(Member payer, long wanted) {
            if (payer.balance - wanted < payer.floor() && payer.is("Resident")) {
                bring(payer, tens(wanted - payer.balance + 20_00));
            }
            long free = payer.balance - payer.floor();
            return wanted <= free ? wanted : free / 4 / 50 * 50;
        }

        private void settle(Member payer, Member payee, long amount) {
            Trade trade = payer.trade == Trade.SAVINGS ? Trade.SAVINGS : payee.trade;
            String category = chance.oneOf(trade.categories);
            pay(payer.id, payee.id, amount).text("category", category);
            describe(category, amount);
            Paid payment = new Paid(pen.end(), payer, payee, amount, day);
            payer.pays(amount, day);
            payee.balance += amount;
            paid.add(payment);
            if (chance.below(1000) < 4) {
                int later = day + chance.between(1, 14);
                agenda.add(later, chance.between(9 * 3600, 19 * 3600), () -> giveBack(payment));
            }
        }

        private Pen pay(String payer, String payee, long amount) {
            pen.begin("payment").text("payer", payer).text("payee", payee).text("currency", "PIO");
            return pen.money("amount", amount);
        }

        /** Some payments say where they take place or what the goods carry, never more than 0.9 kgCO2e per pionnier. */
        private void describe(String category, long amount) {
            boolean weighed = List.of("Transport", "Wood", "Goods").contains(category) && chance.in100(30);
            if (weighed) {
                carry("kgCO2e", amount * chance.between(1, 9) / 10);
            } else if (category.equals("Electricity") && chance.in100(60)) {
                carry("kWh", amount * chance.between(35, 50) / 10);
            } else if (Habits.market(day) && chance.in100(8)) {
                pen.raw("place", MARKET);
            }
        }

        private void carry(String unit, long hundredths) {
            String number = hundredths / 100 + String.format(Locale.ROOT, ".%02d", hundredths % 100);
            pen.raw("quantities", "{\"" + unit + "\":\"" + number + "\"}");
        }

        /** Goods come back: the payee undoes the payment, if both purses allow it. */
        private void giveBack(Paid payment) {
            if (payment.payee().balance - payment.amount() >= payment.payee().floor()
                    && payment.payer().room() > payment.amount()) {
                reverse(payment, payment.payee());
                payment.payee().balance -= payment.amount();
                payment.payer().balance += payment.amount();
                undone.add(payment);
            }
        }

        private void reverse(Paid payment, Member by) {
            pen.begin("reversal").text("of", payment.id()).text("by", by.id).end();
        }

        // ---- what the charter refuses

        private void err(Slip slip) {
            switch (slip) {
                case PAYS_OUTSIDE -> errPaying(any(m -> m.joined && m.outside()), "Goods", "");
                case PAYS_FUEL -> errPaying(any(m -> m.payable() && m.trade == Trade.ENERGY), "Fuel", "");
                case PAYS_SMOKE -> errPaying(seller(), "Transport", "\"quantities\":{\"kgCO2e\":\"250\"}");
                case SELLS_AT_SPRING -> errPaying(seller(), "Food", "\"place\":" + SPRING);
                case PAYS_UNKNOWN_HOME -> errPaying(any(m -> m.joined && m.postcode.isEmpty()), "Labour", "");
                case SAYS_NO_CATEGORY -> errPaying(seller(), "", "");
                case RESIDENT_REDEEMS -> redeem(resident(20_00), chance.between(1, 20) * 100L, "");
                case PAYER_REVERSES -> reverseAsPayer(newest(20));
                default -> errOtherwise(slip);
            }
        }

        private void errOtherwise(Slip slip) {
            Member shop = any(m -> m.joined && m.is("Shop") && m.balance > 100_00);
            switch (slip) {
                case ONE_STEWARD ->
                    give(association(), 20_00, List.of(stewards().get(0).id));
                case STRANGER_APPROVES ->
                    give(association(), 20_00, List.of(stewards().get(1).id, shop.id));
                case CHOOSES_NOBODY -> redeem(shop, 50_00, "");
                case CHOOSES_SHOP -> redeem(shop, 50_00, "{\"Association\":\"" + seller().id + "\"}");
                case BIG_REDEMPTION -> redeem(shop, 250_000_00, "{\"Association\":\"" + association().id + "\"}");
                case BIG_DEPOSIT -> issue(any(Member::onlyShop), chance.between(200, 300) * 1000_00L);
                case TOO_RICH_BY_ISSUE -> issue(resident(0), chance.between(3001, 4000) * 100L);
                case TOO_RICH_BY_PAYMENT -> makeRich(richest("Association"), richest("Resident"));
                case EMPTY_PURSE -> overspend(any(m -> m.onlyResident() && m.balance < 150_00));
                case CREDIT_USED_UP -> refuse(shop, association(), shop.balance + 510_00, "Savings");
                case BIG_DAY -> refuse(resident(600_00), association(), chance.between(501, 590) * 100L, "Savings");
                case TYPING_SLIP -> refuse(shop, association(), Long.MAX_VALUE, "Savings");
                case JOINS_AGAIN -> joinAgain(resident(0));
                default -> errReversing(slip);
            }
        }

        private void errReversing(Slip slip) {
            Paid payment = switch (slip) {
                case REVERSES_LATE ->
                    chance.oneOf(paid.stream().filter(p -> p.day() < day - 31).toList());
                case REVERSES_TWICE -> chance.oneOf(undone);
                case REVERSES_REFUSED -> chance.oneOf(refused);
                default -> throw new IllegalStateException(slip.name());
            };
            reverse(payment, payment.payee());
        }

        /** A small payment that would pass but for its payee, its category or the field {@code more}. */
        private void errPaying(Member payee, String category, String more) {
            Member payer = any(m -> m.joined && m != payee && m.balance > 40_00 && m.allowance(day) > 40_00);
            long amount = chance.between(10, 40) * 50L;
            pay(payer.id, payee.id, amount);
            if (!category.isEmpty()) {
                pen.text("category", category);
            }
            if (!more.isEmpty()) {
                int colon = more.indexOf(':');
                pen.raw(more.substring(1, colon - 1), more.substring(colon + 1));
            }
            refused.add(new Paid(pen.end(), payer, payee, amount, day));
        }

        private void refuse(Member payer, Member payee, long amount, String category) {
            String id =
                    pay(payer.id, payee.id, amount).text("category", category).end();
            refused.add(new Paid(id, payer, payee, amount, day));
        }

        private void overspend(Member payer) {
            refuse(payer, association(), payer.balance + chance.between(50, 300) * 100L, "Savings");
        }

        private void makeRich(Member payer, Member payee) {
            refuse(payer, payee, 3_000_00 - payee.balance + chance.between(50, 300) * 100L, "Labour");
        }

        private void reverseAsPayer(Paid payment) {
            reverse(payment, payment.payer());
        }

        private void joinAgain(Member member) {
            pen.begin("join").text("member", member.id).texts("roles", member.roles);
            pen.raw("home", home(member.postcode)).text("name", member.name).end();
        }

        private Paid newest(int many) {
            return paid.get(paid.size() - 1 - chance.below(many));
        }

        private Member any(Predicate<Member> wanted) {
            return chance.oneOf(members.stream().filter(wanted).toList());
        }

        private Member resident(long atLeast) {
            return any(m -> m.payable() && m.onlyResident() && m.balance >= atLeast);
        }

        private Member seller() {
            return any(m -> m.payable() && m.is("Shop") && m.room() > 100_00);
        }

        private Member association() {
            return chance.oneOf(associations());
        }

        private Member richest(String role) {
            return members.stream()
                    .filter(m -> m.is(role) && m.payable())
                    .max(Comparator.comparingLong(m -> m.balance))
                    .orElseThrow();
        }
    }
}
