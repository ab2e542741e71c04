package org.opencoin.cli.verb;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.report.Stated;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.proof.EntryCheck;
import org.opencoin.engine.proof.Growth;
import org.opencoin.engine.proof.ProofCode;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.ProvenEntry;
import org.opencoin.engine.proof.Signatures;
import org.opencoin.engine.proof.TlogProof;

/** {@code verify FILE}: whether a proof or a checkpoint is to be believed, without the ledger. */
final class CheckProof extends ProofVerb {

    private String file = "";
    private String key = "";
    private String witness = "";
    private String charter = "";
    private String since = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("FILE", "help.verify.file", given -> file = given)
                .option("--key", "KEY", "help.verify.key", given -> key = given)
                .option("--witness", "KEY", "help.verify.witness", given -> witness = given)
                .option("--charter", "FILE", "help.verify.charter", given -> charter = given)
                .option("--since", "FILE", "help.verify.since", given -> since = given);
    }

    @Override
    String subject() {
        return file;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, ProofException {
        byte[] content = files.read(file);
        Optional<Growth> growth = Growth.read(content);
        if (begins(content, TlogProof.VERSION)) {
            return entry(invocation, files, content);
        }
        SignedNote note = growth.isPresent() ? growth.get().note() : files.note(file);
        Checkpoint checkpoint = Signatures.checkpoint(note);
        if (!charter.isEmpty()) {
            throw files.stopped(Exit.USAGE, "OC6210", "verify.no-charter", file, file);
        }
        if (growth.isPresent() == since.isEmpty()) {
            String wanted = since.isEmpty() ? "verify.since.needed" : "verify.since.useless";
            throw files.stopped(Exit.USAGE, "OC6211", wanted, file, file);
        }
        Stated stated = Stated.of("verify.checkpoint", file, checkpoint.size());
        if (growth.isPresent()) {
            SignedNote old = files.note(since);
            growth.get().requireFrom(Signatures.checkpoint(old), checkpoint);
            stated = Stated.of("verify.grown", since, Signatures.checkpoint(old).size(), checkpoint.size());
        }
        return vouched(invocation, files, note, facts(stated, checkpoint));
    }

    private static boolean begins(byte[] content, String line) {
        String start = new String(content, 0, Math.min(content.length, line.length()), StandardCharsets.ISO_8859_1);
        return start.equals(line);
    }

    private Answer entry(Invocation invocation, ProofFiles files, byte[] content) throws Stopped, ProofException {
        if (!since.isEmpty()) {
            throw files.stopped(Exit.USAGE, "OC6211", "verify.since.useless", file, file);
        }
        TlogProof proof = TlogProof.read(content).orElseThrow(() -> new ProofException(ProofCode.MALFORMED));
        ProvenEntry entry = EntryCheck.of(proof).run();
        if (!charter.isEmpty()) {
            Charters given = Charters.read(invocation, charter);
            if (given.charter().isEmpty()) {
                throw new Stopped(given.refusal().orElseThrow());
            }
            entry.requireCharter(given.charter().get().hash());
        }
        Optional<JsonObject> operation = entry.entry().object("operation");
        String id = operation.flatMap(one -> one.text("id")).orElse("-");
        String outcome = entry.entry()
                .object("verdict")
                .flatMap(verdict -> verdict.text("outcome"))
                .orElse("-");
        Stated stated = Stated.of("verify.entry", entry.number(), id)
                .with("verify.at", "at", entry.entry().text("at").orElse(""))
                .with("verify.outcome", "outcome", outcome)
                .with("verify.charter", "charter", entry.charter().hash())
                .with("verify.line", "entry", new String(proof.enclosed().entry(), StandardCharsets.UTF_8));
        return vouched(invocation, files, proof.note(), facts(stated, entry.checkpoint()));
    }

    private static Stated facts(Stated stated, Checkpoint checkpoint) {
        return stated.with("proof.size", "size", checkpoint.size())
                .with(
                        "proof.root",
                        "root",
                        Base64.getEncoder().encodeToString(checkpoint.root().bytes()))
                .with("proof.origin", "origin", checkpoint.origin());
    }

    /** A proof leads to a checkpoint and no further; whether that is true is for those to say who signed it. */
    private Answer vouched(Invocation invocation, ProofFiles files, SignedNote note, Stated stated)
            throws Stopped, ProofException {
        KeyFiles keys = new KeyFiles(invocation, files);
        if (key.isEmpty()) {
            String signers = String.join(
                    ", ",
                    note.signatures().stream()
                            .map(one -> one.name() + " " + one.keyId())
                            .toList());
            throw files.stopped(Exit.FOUND, "OC6209", "verify.nobody", file, signers);
        }
        NoteKey keeper = keys.trusted(key, NoteKind.RECORD);
        Signatures.require(keeper, note);
        Stated signed = stated.with("proof.signed", "signed", keeper.name() + " " + keeper.id());
        if (witness.isEmpty()) {
            return signed;
        }
        NoteKey other = keys.trusted(witness, NoteKind.WITNESS);
        Signatures.require(other, note);
        String at = Instant.ofEpochSecond(other.seen(note).orElseThrow()).toString();
        return signed.with("proof.witnessed", "witnessed", other.name() + " " + other.id() + ", " + at);
    }
}
