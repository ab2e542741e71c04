package org.opencoin.engine.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.AgeFile;
import org.opencoin.engine.crypto.AgeFile.Opened;
import org.opencoin.engine.crypto.AgeIdentity;
import org.opencoin.engine.crypto.AgeRecipient;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.journal.Disk;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.WholeFile;
import org.opencoin.engine.operation.MembersNamed;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.SealedFor;

/**
 * The names of a ledger's members: each in an age file of its own, sealed to one key, so that names can be added without
 * the private half, and taken away one by one. Whatever is kept or erased is durably so when the method returns. Safe for
 * several threads; of several processes, the one that has the ledger open writes.
 */
public final class People {

    /** The folder beside the journal; copies of a ledger don't have it. */
    public static final String FOLDER = "private";

    private static final String NAMES = FOLDER + "/names";
    private static final String RECIPIENT = FOLDER + "/recipient";
    private static final String ERASED = FOLDER + "/erased";
    private static final String SEALED = ".age";
    private static final int DIGITS = 32;

    private final Disk disk;
    private final IntFunction<byte[]> chance;
    private final Envelopes envelopes;

    /** What is kept of the people of a ledger on that disk. */
    public People(Disk disk) {
        this(disk, secure());
    }

    /** For tests, which need the same chance twice. */
    People(Disk disk, IntFunction<byte[]> chance) {
        this.disk = disk;
        this.chance = chance;
        this.envelopes = new Envelopes(disk);
    }

    /** What the readers of sealed texts open. */
    public Envelopes envelopes() {
        return envelopes;
    }

    private static IntFunction<byte[]> secure() {
        SecureRandom random = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    /**
     * What could be read.
     *
     * @param names by member
     * @param findings what couldn't
     */
    public record Reading(Map<String, String> names, List<Finding> findings) {

        /** Copies both. */
        public Reading {
            names = Collections.unmodifiableMap(new TreeMap<>(names));
            findings = List.copyOf(findings);
        }
    }

    /**
     * The key that names are sealed to.
     *
     * @return empty when none was given: then no name is kept
     * @throws JournalException {@link JournalCode#PRIVATE_UNREADABLE} if what is there is no key
     */
    public synchronized Optional<AgeRecipient> recipient() throws JournalException {
        Optional<byte[]> line = content(RECIPIENT);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Optional<AgeRecipient> recipient = AgeRecipient.read(new String(line.get(), StandardCharsets.US_ASCII).strip());
        if (recipient.isEmpty()) {
            throw new JournalException(Finding.about(JournalCode.PRIVATE_UNREADABLE, RECIPIENT));
        }
        return recipient;
    }

    /**
     * Seals what is kept from now on to a key; does nothing when it is already so.
     *
     * @throws JournalException {@link JournalCode#PRIVATE_OTHER_KEY} if there is another, which is then needed still
     */
    public synchronized void keepUnder(AgeRecipient recipient) throws JournalException {
        Optional<AgeRecipient> known = recipient();
        if (known.isPresent() && !known.get().equals(recipient)) {
            throw new JournalException(Finding.about(JournalCode.PRIVATE_OTHER_KEY, RECIPIENT));
        }
        if (known.isEmpty()) {
            put(FOLDER, RECIPIENT, (recipient.written() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * Keeps names in place of those that are there. The name of somebody who was erased isn't kept again.
     *
     * @param names by member, in Unicode normal form C
     * @return how many weren't kept, because there is no key to seal them to
     * @throws JournalException if the disk fails
     */
    public synchronized int keep(Map<String, String> names) throws JournalException {
        Optional<AgeRecipient> recipient = recipient();
        SortedSet<String> erased = erased();
        int left = 0;
        for (Map.Entry<String, String> named : names.entrySet()) {
            if (erased.contains(named.getKey())) {
                continue;
            }
            if (recipient.isEmpty()) {
                left++;
                continue;
            }
            put(NAMES, path(named.getKey()), sealed(named.getKey(), named.getValue(), recipient.get()));
        }
        return left;
    }

    /** Whether nothing is kept of a member, and might be. */
    public synchronized boolean lacks(String member) throws JournalException {
        return !keeps(member) && !erased().contains(member);
    }

    /** Whether something is kept of a member. */
    public synchronized boolean keeps(String member) throws JournalException {
        try {
            return disk.exists(path(member));
        } catch (IOException failure) {
            throw JournalException.of(failure, NAMES);
        }
    }

    /**
     * All names, with the private half of the key.
     *
     * @throws JournalException {@link JournalCode#PRIVATE_OTHER_KEY} if they are sealed to another key
     */
    public synchronized Reading read(AgeIdentity identity) throws JournalException {
        Optional<AgeRecipient> recipient = recipient();
        if (recipient.isPresent() && !recipient.get().equals(identity.recipient())) {
            throw new JournalException(Finding.about(JournalCode.PRIVATE_OTHER_KEY, RECIPIENT));
        }
        Map<String, String> names = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        SortedSet<String> erased = erased();
        for (String file : sealedFiles()) {
            String path = NAMES + "/" + file;
            Optional<Named> named = opened(path, identity);
            if (named.isEmpty() || !path.equals(path(named.get().member()))) {
                findings.add(Finding.about(JournalCode.PRIVATE_UNREADABLE, path));
            } else if (!erased.contains(named.get().member())) {
                names.put(named.get().member(), named.get().name());
            }
        }
        return new Reading(names, findings);
    }

    /**
     * What readers of an operation's sealed texts open; nothing when none came, or when a member whom it names was erased:
     * what one of two wrote is about both.
     *
     * @throws JournalException if the disk fails
     */
    public synchronized SealedFor sealedFor(Operation operation) throws JournalException {
        Set<String> erased = erased();
        boolean forgotten = MembersNamed.in(operation).stream().anyMatch(erased::contains);
        return forgotten ? new SealedFor() : envelopes.of(operation.id());
    }

    /** Members whose name must not come back. */
    public synchronized SortedSet<String> erased() throws JournalException {
        String text = content(ERASED)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new TreeSet<>(text.lines().toList());
    }

    /**
     * Destroys the name that is kept of a member. First it is written down that it must not come back, so that an erasure
     * that was interrupted is done by whoever asks again, and neither the name nor what was sealed with operations that name
     * the member is told meanwhile.
     *
     * @return whether a name was kept
     * @throws JournalException if the disk fails
     */
    public synchronized boolean erase(String member) throws JournalException {
        SortedSet<String> erased = erased();
        if (erased.add(member)) {
            put(FOLDER, ERASED, (String.join("\n", erased) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String path = path(member);
        try {
            boolean kept = disk.exists(path);
            disk.delete(path);
            disk.delete(path + WholeFile.UNFINISHED);
            if (kept) {
                disk.syncFolder(NAMES);
            }
            return kept;
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }

    /**
     * Keeps here what another place keeps, sealed as it is; what was erased there or here stays erased.
     *
     * @throws JournalException if a disk fails, or here is another key
     */
    public synchronized void takeOver(People other) throws JournalException {
        Optional<AgeRecipient> recipient = other.recipient();
        if (recipient.isPresent()) {
            keepUnder(recipient.get());
        }
        for (String file : other.sealedFiles()) {
            String path = NAMES + "/" + file;
            Optional<byte[]> content = other.content(path);
            if (content.isPresent()) {
                put(NAMES, path, content.get());
            }
        }
        envelopes.takeOver(other.envelopes);
        SortedSet<String> erased = other.erased();
        erased.addAll(erased());
        for (String member : erased) {
            erase(member);
        }
    }

    /** Files named after nobody: an identifier says little, and on some disks {@code A} and {@code a} are one name. */
    private static String path(String member) {
        String hash = Sha256.of(member.getBytes(StandardCharsets.UTF_8)).hex();
        return NAMES + "/" + hash.substring(0, DIGITS) + SEALED;
    }

    private List<String> sealedFiles() throws JournalException {
        try {
            return disk.list(NAMES).stream()
                    .filter(file -> file.endsWith(SEALED))
                    .toList();
        } catch (IOException failure) {
            throw JournalException.of(failure, NAMES);
        }
    }

    private byte[] sealed(String member, String name, AgeRecipient recipient) {
        byte[] line = CanonicalWriter.bytes(
                JsonObject.builder().put("member", member).put("name", name).build());
        return AgeFile.seal(line, List.of(recipient), chance);
    }

    private Optional<Named> opened(String path, AgeIdentity identity) throws JournalException {
        Optional<byte[]> file = content(path);
        if (file.isPresent() && AgeFile.open(file.get(), identity) instanceof Opened.Content content) {
            return Named.read(content.bytes());
        }
        return Optional.empty();
    }

    private Optional<byte[]> content(String path) throws JournalException {
        try {
            return WholeFile.read(disk, path);
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }

    private void put(String folder, String path, byte[] content) throws JournalException {
        try {
            disk.createFolder(folder);
            WholeFile.write(disk, folder, path, content);
        } catch (IOException failure) {
            throw JournalException.of(failure, path);
        }
    }
}
