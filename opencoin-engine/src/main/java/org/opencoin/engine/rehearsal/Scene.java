package org.opencoin.engine.rehearsal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.CharterTest.Given;
import org.opencoin.dsl.charter.CharterTest.Holding;
import org.opencoin.dsl.charter.CharterTest.Step;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.time.WallClock;

/** One test being played: its people, its clock, and what was done last. */
final class Scene {

    private final Charter charter;
    private final Community community;
    private final Cast cast;
    private final Requests requests;
    private final TestClock clock;
    private @Nullable OperationEntry last;
    private @Nullable String lastPayment;
    private final Traces traces = new Traces();

    private Scene(Charter charter, Policy policy, CharterTest test) {
        this.charter = charter;
        this.community = Community.of(policy);
        this.cast = Cast.of(charter, test);
        this.requests = new Requests(charter, cast);
        WallClock calendar = WallClock.of(charter.currencies().get(0).calendar());
        this.clock = new TestClock(calendar, test.start().orElseGet(TestClock::usualStart));
    }

    /** The stage as the test's givens set it. */
    static Scene of(Charter charter, Policy policy, CharterTest test) {
        Scene scene = new Scene(charter, policy, test);
        scene.community.found(scene.clock.now());
        test.givens().stream().filter(given -> !given.roles().isEmpty()).forEach(scene::join);
        Set<String> stated = new HashSet<>();
        test.givens().stream().filter(given -> !given.holdings().isEmpty()).forEach(given -> stated.add(given.name()));
        test.givens().forEach(given -> scene.give(given, stated));
        scene.last = null;
        scene.traces.clear();
        return scene;
    }

    /** Those who are given were agreed to. */
    private void join(Given given) {
        perform(requests.join(given).approvedBy(community.members()));
    }

    private void give(Given given, Set<String> stated) {
        AccountName account = cast.account(given.name());
        for (Holding holding : given.holdings()) {
            if (holding.minor() > 0) {
                perform(requests.opening(account.text(), holding.currency(), holding.minor()));
                charter.currency(holding.currency())
                        .flatMap(currency -> backing(currency, holding, stated))
                        .ifPresent(this::perform);
            }
        }
    }

    /** Not for a reserve whose content the test gives itself. */
    private Optional<Operation> backing(Currency currency, Holding holding, Set<String> stated) {
        return Backing.of(currency, holding.minor())
                .filter(backing -> !stated.contains(backing.reserve()))
                .map(backing -> requests.opening(
                        AccountName.reserve(backing.reserve()).text(), backing.currency(), backing.amount()));
    }

    private void perform(Operation operation) {
        Plan plan = community.judge(new Submission(clock.now(), operation));
        traces.judged(plan.entry(), community.bearing(plan));
        community.apply(plan);
        last = plan.entry();
        if (operation instanceof Payment payment) {
            lastPayment = payment.id();
        }
    }

    /** Plays one line; what wasn't as it says, if something wasn't. */
    Optional<Failure> play(Step step) {
        if (step instanceof CharterTest.Pays pays) {
            perform(requests.payment(pays));
        } else if (step instanceof CharterTest.Brings brings) {
            perform(requests.issue(brings));
        } else if (step instanceof CharterTest.Redeems redeems) {
            perform(requests.redeem(redeems));
        } else if (step instanceof CharterTest.Chooses chooses) {
            perform(requests.choose(chooses));
        } else if (step instanceof CharterTest.IsGranted granted) {
            perform(requests.grant(granted));
        } else if (step instanceof CharterTest.Leaves leaves) {
            perform(requests.leave(leaves));
        } else if (step instanceof CharterTest.Joins joins) {
            perform(requests.join(joins));
        } else if (step instanceof CharterTest.Reverses reverses) {
            return onLast(step, of -> requests.reversal(reverses, of));
        } else if (step instanceof CharterTest.Disputes disputes) {
            return onLast(step, of -> requests.dispute(disputes, of));
        } else if (step instanceof CharterTest.Settles settles) {
            return onLast(step, of -> requests.settle(settles, of));
        } else if (step instanceof CharterTest.Passes passes) {
            clock.pass(passes.span());
            traces.taken(community.advanceTo(clock.now()));
        } else if (step instanceof CharterTest.Comes comes) {
            return reach(comes);
        } else {
            return new Expectation(cast, community, last).check(step);
        }
        return Optional.empty();
    }

    /** Does something with the last payment. */
    private Optional<Failure> onLast(Step step, Function<String, Operation> operation) {
        if (lastPayment == null) {
            return Optional.of(new Failure.NothingDone(step.line()));
        }
        perform(operation.apply(Objects.requireNonNull(lastPayment)));
        return Optional.empty();
    }

    private Optional<Failure> reach(CharterTest.Comes comes) {
        if (!clock.reach(comes.until())) {
            return Optional.of(new Failure.TimeRunsBack(comes.line()));
        }
        traces.taken(community.advanceTo(clock.now()));
        return Optional.empty();
    }

    /** What was done since the stage was set. */
    Traces traces() {
        return traces;
    }
}
