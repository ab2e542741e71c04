package org.opencoin.engine.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Truth;

/** The members and the facts attested about them. */
public final class MemberBook implements Facts {

    private final Policy policy;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final LongColumn joinedAt = new LongColumn();
    /** 1 for whoever has left. */
    private final LongColumn left = new LongColumn();

    private final FactTable roles;
    private final FactTable known;
    private final FactTable inside;
    private final ChoiceTable choices;
    /** Public halves in base64, empty for who has none. */
    private final List<String> keys = new ArrayList<>();
    /** Keys that will count, each from its instant on. */
    private final Map<Integer, Coming> coming = new TreeMap<>();

    private record Coming(String key, long fromMillis) {}

    /** Nobody yet. */
    public MemberBook(Policy policy) {
        this.policy = policy;
        this.roles = new FactTable(policy.roles());
        this.known = new FactTable(policy.zones());
        this.inside = new FactTable(policy.zones());
        this.choices = new ChoiceTable(policy);
    }

    /** The number of a member, or {@link Names#NONE}. */
    public int number(String id) {
        return numbers.getOrDefault(id, Names.NONE);
    }

    /** Admits a member who isn't one yet, and answers the new number. */
    public int join(Join join, long atMillis) {
        int member = ids.size();
        ids.add(join.member());
        numbers.put(join.member(), member);
        joinedAt.set(member, atMillis);
        left.set(member, 0);
        choices.put(member, Map.of());
        keys.add(join.key().orElse(""));
        setRoles(member, join.roles());
        setZones(member, join.zones());
        return member;
    }

    /** Replaces what an update replaces. */
    public void update(Update update) {
        int member = number(update.member());
        update.roles().ifPresent(names -> setRoles(member, names));
        update.zones().ifPresent(facts -> setZones(member, facts));
    }

    /** Notes that a member has left; nothing that was attested about them counts any more. */
    public void leave(Leave leave) {
        int member = number(leave.member());
        left.set(member, 1);
        setRoles(member, List.of());
        setZones(member, Map.of());
        choices.put(member, Map.of());
    }

    /** Replaces a member's standing choices. */
    public void choose(Choose choose) {
        Map<Integer, Integer> chosen = new HashMap<>();
        choose.chosen().forEach((role, who) -> chosen.put(policy.roles().number(role), number(who)));
        choices.put(number(choose.member()), chosen);
    }

    private void setRoles(int member, List<String> names) {
        roles.clear(member);
        names.forEach(name -> roles.put(member, policy.roles().number(name), true));
    }

    private void setZones(int member, Map<String, Boolean> facts) {
        known.clear(member);
        inside.clear(member);
        facts.forEach((zone, value) -> {
            known.put(member, policy.zones().number(zone), true);
            inside.put(member, policy.zones().number(zone), value);
        });
    }

    /** The public half of a member's key at an instant, if there is one then. */
    public Optional<String> key(int member, long atMillis) {
        Coming next = coming.get(member);
        String key = next != null && atMillis >= next.fromMillis() ? next.key() : keys.get(member);
        return Optional.of(key).filter(found -> !found.isEmpty());
    }

    /** Whether a member will have another key, and the owner of this one may still object. */
    public boolean isRecovered(int member, long atMillis) {
        Coming next = coming.get(member);
        return next != null && atMillis < next.fromMillis();
    }

    /** Changes what an operation on a key changes. */
    public void key(Key change, long atMillis, long fromMillis) {
        int member = number(change.member());
        Coming next = coming.get(member);
        if (next != null && atMillis >= next.fromMillis()) {
            keys.set(member, next.key());
            coming.remove(member);
        }
        switch (change.act()) {
            case ROTATE -> keys.set(member, change.key().orElseThrow());
            case REVOKE -> keys.set(member, "");
            case RECOVER -> coming.put(member, new Coming(change.key().orElseThrow(), fromMillis));
            case OBJECT -> coming.remove(member);
        }
    }

    /** The facts attested about a member's home, by zone. */
    public SortedMap<String, Boolean> home(int member) {
        SortedMap<String, Boolean> facts = new TreeMap<>();
        for (int zone = 0; zone < policy.zones().size(); zone++) {
            if (known.has(member, zone)) {
                facts.put(policy.zones().name(zone), inside.has(member, zone));
            }
        }
        return facts;
    }

    @Override
    public int members() {
        return ids.size();
    }

    @Override
    public boolean hasLeft(int member) {
        return left.get(member) != 0;
    }

    @Override
    public boolean holds(int member, int role) {
        return roles.has(member, role);
    }

    @Override
    public Truth livesIn(int member, int zone) {
        return known.has(member, zone) ? Truth.of(inside.has(member, zone)) : Truth.UNKNOWN;
    }

    @Override
    public int chosen(int member, int role) {
        return choices.chosen(member, role);
    }

    @Override
    public long joinedAt(int member) {
        return joinedAt.get(member);
    }

    @Override
    public String id(int member) {
        return ids.get(member);
    }

    /**
     * Takes over the members of another book, by name: their roles, their choices, and what is attested about their homes.
     *
     * @param sameZones zones that mean what they meant; what was attested of others isn't known any more
     */
    public void follow(MemberBook before, Set<String> sameZones) {
        for (int member = 0; member < before.members(); member++) {
            ids.add(before.id(member));
            numbers.put(before.id(member), member);
            joinedAt.set(member, before.joinedAt(member));
            left.set(member, before.left.get(member));
            keys.add(before.keys.get(member));
            setRoles(member, kept(before.held(member), policy.roles()));
            SortedMap<String, Boolean> home = before.home(member);
            home.keySet().retainAll(sameZones);
            setZones(member, home);
            choices.put(member, before.choices(member, policy.roles()));
        }
        coming.putAll(before.coming);
    }

    private List<String> held(int member) {
        return policy.roles().all().stream()
                .filter(role -> holds(member, policy.roles().number(role)))
                .toList();
    }

    private static List<String> kept(List<String> names, Names known) {
        return names.stream().filter(name -> known.number(name) != Names.NONE).toList();
    }

    /** Whom a member chose, by the numbers that roles have elsewhere. */
    private Map<Integer, Integer> choices(int member, Names elsewhere) {
        Map<Integer, Integer> chosen = new HashMap<>();
        for (int role = 0; role < policy.roles().size(); role++) {
            int who = chosen(member, role);
            if (who != Names.NONE) {
                chosen.put(elsewhere.number(policy.roles().name(role)), who);
            }
        }
        return chosen;
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        out.whole(ids.size());
        ids.forEach(out::text);
        joinedAt.save(out);
        left.save(out);
        roles.save(out);
        known.save(out);
        inside.save(out);
        choices.save(out);
        keys.forEach(out::text);
        out.whole(coming.size());
        coming.forEach((member, next) -> out.whole(member).text(next.key()).number(next.fromMillis()));
    }

    /** Reads what {@link #save} wrote, into an empty book. */
    public void load(SnapshotReader in) {
        int count = in.whole();
        for (int member = 0; member < count; member++) {
            String id = in.text();
            ids.add(id);
            numbers.put(id, member);
        }
        joinedAt.load(in);
        left.load(in);
        roles.load(in, count);
        known.load(in, count);
        inside.load(in, count);
        choices.load(in);
        for (int member = 0; member < count; member++) {
            keys.add(in.text());
        }
        int recovered = in.whole();
        for (int i = 0; i < recovered; i++) {
            coming.put(in.whole(), new Coming(in.text(), in.number()));
        }
    }
}
