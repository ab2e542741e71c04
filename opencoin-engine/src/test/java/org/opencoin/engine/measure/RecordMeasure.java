package org.opencoin.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.Batch;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.audit.AuditReport;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;

/**
 * What a ledger of record costs, next to the least that its work could cost, in the same run on the same disk. It is no
 * test: nothing fails for being slow, and no build runs it unasked. {@code mvn -Dquick -pl opencoin-engine -am test
 * -Dtest=RecordMeasure -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordMeasure {

    private static final long START = 1_767_225_600_000L; // 2026-01-01T00:00:00Z
    private static final int MEMBERS = 100;
    private static final int ROUNDS = 5;
    private static final Path FOLDER = Path.of("target", "measure");

    private static Charter charter(String signing) {
        String text = """
                opencoin 1 en
                currency Sol (SOL) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons
                  role Shop
                  %s
                  article 1 "We lend each other." {
                    allow payment between any members
                    credit of each Shop up to 100000 SOL
                  }
                }
                """.formatted(signing);
        return Compiler.compile(SourceFile.of("measured.coin", text)).charter().orElseThrow();
    }

    private static SigningKey key(int member) {
        byte[] seed = new byte[SigningKey.SEED];
        seed[0] = (byte) member;
        seed[1] = 1;
        return SigningKey.of("m" + member, NoteKind.RECORD, seed);
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER);
    }

    private static Ledger founded(Charter charter, String name) throws Exception {
        Ledger ledger = OpenCoin.open(charter, FOLDER.resolve(name));
        List<Submission> joins = new ArrayList<>();
        joins.add(new Submission(START, new Tick("found"), Signatures.NONE));
        ledger.submitAll(joins, Batch.Progress.NONE);
        joins.clear();
        boolean signed = !charter.signings().isEmpty();
        for (int member = 0; member < MEMBERS; member++) {
            Join join = new Join("j" + member, "m" + member, List.of("Shop"), Map.of());
            Operation operation = signed ? join.withKey(key(member).memberKey().written()) : join;
            joins.add(
                    submission(ledger, operation, "m" + member, signed ? Optional.of(key(member)) : Optional.empty()));
        }
        assertThat(ledger.submitAll(joins, Batch.Progress.NONE).isJudged()).isTrue();
        return ledger;
    }

    private static Submission submission(Ledger ledger, Operation operation, String by, Optional<SigningKey> key) {
        Map<String, String> byMember = new TreeMap<>();
        key.ifPresent(
                signing -> byMember.put(by, signing.signMessage(ledger.bytesToSign(operation, OptionalLong.empty()))));
        return new Submission(START + 1, operation, new Signatures(OptionalLong.empty(), new TreeMap<>(byMember)));
    }

    private static Payment payment(int number) {
        return Payment.of(
                "p" + number, "m" + number % MEMBERS, "m" + (number + 1) % MEMBERS, "SOL", 100 + number % 900);
    }

    /** Durable operations a second by batch size, next to writing the same bytes to a file and syncing it as often. */
    @Test
    void durable_operations() throws Exception {
        System.out.println("durable operations, payments with one limit; median of " + ROUNDS + " rounds");
        System.out.println("  batch   ledger op/s   bare write+fsync op/s   ledger/bare   bytes/op");
        for (int batch : new int[] {1, 10, 100, 1_000, 10_000}) {
            int operations = Math.min(20_000, batch * 200);
            double[] ours = new double[ROUNDS];
            double[] bare = new double[ROUNDS];
            long bytes = 0;
            for (int round = -1; round < ROUNDS; round++) { // the first warms up
                clear();
                try (Ledger ledger = founded(charter(""), "durable")) {
                    long before = size("durable");
                    List<List<Submission>> batches = batches(ledger, operations, batch);
                    double seconds = seconds(() -> {
                        for (List<Submission> each : batches) {
                            ledger.submitAll(each, Batch.Progress.NONE);
                        }
                    });
                    bytes = size("durable") - before;
                    double least = bare(bytes, operations / batch);
                    if (round >= 0) {
                        ours[round] = operations / seconds;
                        bare[round] = operations / least;
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%7d %13.0f %23.0f %13.2f %10d%n",
                    batch,
                    median(ours),
                    median(bare),
                    median(ours) / median(bare),
                    bytes / operations);
        }
    }

    private static List<List<Submission>> batches(Ledger ledger, int operations, int batch) {
        List<List<Submission>> batches = new ArrayList<>();
        for (int start = 0; start < operations; start += batch) {
            batches.add(IntStream.range(start, start + batch)
                    .mapToObj(number -> submission(ledger, payment(number), "", Optional.empty()))
                    .toList());
        }
        return batches;
    }

    private static long size(String ledger) throws IOException {
        try (Stream<Path> segments = Files.list(FOLDER.resolve(ledger).resolve("journal"))) {
            return segments.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static double bare(long bytes, int writes) throws Exception {
        byte[] each = new byte[Math.toIntExact(Math.max(1, bytes / writes))];
        try (FileChannel file = FileChannel.open(
                FOLDER.resolve("bare"),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            return seconds(() -> {
                for (int i = 0; i < writes; i++) {
                    file.write(ByteBuffer.wrap(each));
                    file.force(false);
                }
            });
        }
    }

    /** An audit with signatures, next to the same audit without, and to verifying the signatures alone on all cores. */
    @Test
    void audit_with_signatures() throws Exception {
        int operations = 50_000;
        clear();
        List<byte[]> messages = new ArrayList<>();
        List<String> signatures = new ArrayList<>();
        try (Ledger ledger = founded(charter("payments are signed by payer"), "signed")) {
            List<Submission> signed = new ArrayList<>();
            for (int number = 0; number < operations; number++) {
                Payment payment = payment(number);
                Submission submission =
                        submission(ledger, payment, payment.payer(), Optional.of(key(number % MEMBERS)));
                signed.add(submission);
                messages.add(ledger.bytesToSign(payment, OptionalLong.empty()));
                signatures.add(
                        submission.signatures().byMember().values().iterator().next());
            }
            assertThat(ledger.submitAll(signed, Batch.Progress.NONE).isJudged()).isTrue();
        }
        try (Ledger ledger = founded(charter(""), "unsigned")) {
            batches(ledger, operations, operations).forEach(batch -> {
                try {
                    ledger.submitAll(batch, Batch.Progress.NONE);
                } catch (LedgerException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        List<MemberKey> keys = IntStream.range(0, MEMBERS)
                .mapToObj(member -> key(member).memberKey())
                .toList();
        double[] audits = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double all = seconds(() -> audited("signed"));
            double without = seconds(() -> audited("unsigned"));
            double alone = seconds(() -> assertThat(IntStream.range(0, operations)
                            .parallel()
                            .allMatch(i -> keys.get(i % MEMBERS).holds(messages.get(i), signatures.get(i))))
                    .isTrue());
            if (round >= 0) {
                audits[round] = all;
                plain[round] = without;
                bare[round] = alone;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "audit of %d signed payments on %d cores; median of %d rounds%n"
                        + "  with signatures %.2f s; the same without %.2f s; signatures alone, all cores %.2f s%n"
                        + "  audit/alone %.2f; (audit - without)/alone %.2f%n",
                operations,
                Runtime.getRuntime().availableProcessors(),
                ROUNDS,
                median(audits),
                median(plain),
                median(bare),
                median(audits) / median(bare),
                (median(audits) - median(plain)) / median(bare));
    }

    /**
     * Opening a long ledger: after a clean close, after a kill, with its last snapshot lost, and with none, which judges everything
     * again. As many entries as {@code -Dopencoin.measure.entries} says, ten million unless it says so.
     */
    @Test
    void opening() throws Exception {
        int operations = Integer.getInteger("opencoin.measure.entries", 10_000_000);
        int batch = 100_000;
        clear();
        Charter charter = charter("");
        double filling = seconds(() -> {
            try (Ledger ledger = founded(charter, "long")) {
                for (int start = 0; start < operations; start += batch) {
                    List<Submission> each = IntStream.range(start, Math.min(operations, start + batch))
                            .mapToObj(number -> submission(ledger, payment(number), "", Optional.empty()))
                            .toList();
                    ledger.submitAll(each, Batch.Progress.NONE);
                }
            }
        });
        System.out.printf(
                Locale.ROOT,
                "a ledger of %d payments, %.1f GB, written in %.0f s%n",
                operations,
                size("long") / 1e9,
                filling);
        Path snapshots = FOLDER.resolve("long").resolve("snapshots");
        double clean = opened(charter);
        Files.delete(FOLDER.resolve("long").resolve("HEAD")); // as if the program had been killed
        double killed = opened(charter);
        List<Path> kept;
        try (Stream<Path> files = Files.list(snapshots)) {
            kept = files.sorted().toList();
        }
        Files.delete(kept.get(kept.size() - 1));
        double without = opened(charter);
        try (Stream<Path> files = Files.list(snapshots)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        double none = opened(charter);
        System.out.printf(
                Locale.ROOT,
                "  opened after a clean close %.2f s; after a kill %.2f s; without the last of %d snapshots %.2f s; without any %.1f s%n"
                        + "  without any/clean %.0f%n",
                clean,
                killed,
                kept.size(),
                without,
                none,
                none / clean);
    }

    private static double opened(Charter charter) throws Exception {
        Ledger[] ledger = new Ledger[1];
        double seconds = seconds(() -> ledger[0] = OpenCoin.open(charter, FOLDER.resolve("long")));
        ledger[0].close();
        return seconds;
    }

    private static void audited(String ledger) throws Exception {
        AuditReport report = Audit.of(FOLDER.resolve(ledger)).run((done, total) -> {});
        assertThat(report.isClean()).isTrue();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
