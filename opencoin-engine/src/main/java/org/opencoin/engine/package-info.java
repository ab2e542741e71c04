/**
 * The door of OpenCoin for programs: compile a charter, open its ledger, submit operations, read verdicts.
 *
 * <p>A {@link org.opencoin.engine.Ledger} is safe for many threads; answers come when they are durable. It never asks the
 * machine for the time: every submission brings its own.
 *
 * <pre>{@code
 * Charter charter = Compiler.compile(SourceFile.read(Path.of("village.coin"))).charter().orElseThrow();
 * try (Ledger ledger = OpenCoin.open(charter, Path.of("ledger"))) {
 *     ledger.submit(at, new Join("op-1", "m1", List.of("Resident"), Map.of("Valley", true)));
 *     Answer answer = ledger.submit(at, Payment.of("op-2", "m1", "m2", "PIO", 10_50));
 *     if (answer instanceof Answer.Judged judged && !judged.verdict().allows()) {
 *         System.out.println(ledger.explain("op-2").orElseThrow().text("en"));
 *     }
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine;
