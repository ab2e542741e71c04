package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Complaint.Place;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.proof.ProofCode;
import org.opencoin.engine.proof.ProofException;

/** Reads and writes the small files that proofs are made of, and says what is wrong with them. */
final class ProofFiles {

    /** Far above any proof: an entry has at most 16 MiB, its charter 1 MiB. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Invocation invocation;
    private final Words words;

    ProofFiles(Invocation invocation) {
        this.invocation = invocation;
        this.words = invocation.words();
    }

    Path path(String typed) {
        return invocation.terminal().file(typed);
    }

    /** A file's bytes. */
    byte[] read(String typed) throws Stopped {
        try {
            Path file = path(typed);
            if (Files.size(file) > LARGEST) {
                throw stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", typed, typed, "> 64 MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", typed, typed, Reasons.of(e));
        }
    }

    /** A checkpoint with its signatures. */
    SignedNote note(String typed) throws Stopped {
        Optional<SignedNote> note = SignedNote.read(read(typed));
        if (note.isEmpty()) {
            throw new Stopped(unbelieved(typed, new ProofException(ProofCode.MALFORMED)));
        }
        return note.get();
    }

    /** Makes a file that isn't there; one that is there with the same bytes may stay. */
    void create(String typed, byte[] content) throws Stopped {
        Path file = path(typed);
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return;
            }
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                write(channel, content);
            }
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw stopped(Exit.UNREADABLE, "OC6204", "proof.exists", typed, typed);
        } catch (IOException e) {
            throw stopped(Exit.UNREADABLE, "OC6003", "file.unwritten", typed, typed, Reasons.of(e));
        }
    }

    /** Puts a content in the place of another, or makes the file: at every moment it is whole. */
    void put(String typed, byte[] content) throws Stopped {
        Path file = path(typed);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
                write(channel, content);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw stopped(Exit.UNREADABLE, "OC6003", "file.unwritten", typed, typed, Reasons.of(e));
        }
    }

    static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    /** Whether there is such a file. */
    boolean exists(String typed) {
        return Files.exists(path(typed));
    }

    /** A text file of one line, without its line feed. */
    Optional<String> line(String typed) throws Stopped {
        try {
            String text = Files.readString(path(typed));
            return Optional.of(text.strip());
        } catch (NoSuchFileException e) {
            throw stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", typed, typed, Reasons.of(e));
        } catch (java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", typed, typed, Reasons.of(e));
        }
    }

    /** What to answer about a file that isn't as it should be. */
    Stopped stopped(Exit exit, String code, String key, String file, Object... values) {
        Complaint complaint = Complaint.of(words, code, key, values).at(new Place(file, 0, 0));
        return new Stopped(new Failure(exit, complaint));
    }

    /** What to answer about a proof or checkpoint that isn't believed. */
    Answer unbelieved(String file, ProofException why) {
        String code = why.code().code();
        String message = why.message(words.language().code());
        Place place = new Place(file, 0, 0);
        Complaint complaint = new Complaint(code, message, Optional.of(place), words.say("proof." + code + ".do"));
        Exit exit = why.code() == ProofCode.MALFORMED ? Exit.UNREADABLE : Exit.FOUND;
        return new Failure(exit, complaint);
    }
}
