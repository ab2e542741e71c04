package org.opencoin.cli.verb;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Plain;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.json.OperationReader;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.operation.Signatures;

/**
 * {@code propose CHARTER --ledger LEDGER --by MEMBER --id ID --at TIME}: writes the operation by which a member proposes
 * another charter, and keeps the files that it names beside the ledger.
 */
final class MakeProposal implements Verb {

    private String charterFile = "";
    private String folder = "";
    private String by = "";
    private String id = "";
    private String at = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("CHARTER", "help.propose.charter", given -> charterFile = given)
                .needed("--ledger", "LEDGER", "help.propose.ledger", given -> folder = given)
                .needed("--by", "MEMBER", "help.propose.by", given -> by = given)
                .needed("--id", "ID", "help.propose.id", given -> id = given)
                .needed("--at", "TIME", "help.propose.at", given -> at = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        OptionalLong time = Times.read(at);
        if (time.isEmpty()) {
            return Times.wrong(invocation.words(), "--at", at);
        }
        Optional<String> noId = AccountName.isOperationId(id)
                ? Optional.of(by).filter(member -> !AccountName.isMemberId(member))
                : Optional.of(id);
        if (noId.isPresent()) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6042", "propose.id", noId.get()));
        }
        Charters charters = Charters.read(invocation, charterFile);
        return charters.refusal()
                .orElseGet(() -> proposed(invocation, charters.charter().orElseThrow(), time.getAsLong()));
    }

    private Answer proposed(Invocation invocation, Charter charter, long atMillis) {
        try (Ledger ledger = OpenCoin.open(invocation.terminal().file(folder))) {
            byte[] line = OperationLine.of(ledger.proposal(id, by, charter), atMillis, Signatures.NONE);
            return line.length > OperationReader.LONGEST_LINE
                    ? new Failure(
                            Exit.FOUND,
                            Complaint.of(
                                    invocation.words(),
                                    "OC6043",
                                    "propose.long",
                                    charterFile,
                                    line.length,
                                    OperationReader.LONGEST_LINE))
                    : new Plain("proposal", new String(line, StandardCharsets.UTF_8) + "\n");
        } catch (LedgerException e) {
            return new Ledgers(invocation.words(), folder).failed(e);
        }
    }
}
