package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencoin.cli.answer.Exit;
import org.opencoin.engine.crypto.AgeFile;
import org.opencoin.engine.crypto.AgeFile.Opened;
import org.opencoin.engine.crypto.AgeIdentity;
import org.opencoin.engine.crypto.AgeRecipient;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SigningKey;

/** Keys in files: the private half for its owner's eyes only, under a passphrase unless its owner says otherwise. */
final class KeyFiles {

    private static final Set<PosixFilePermission> OWN =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** What the name of the public half's file ends in. */
    private static final String PUBLIC = ".pub";

    private final SecureRandom random = new SecureRandom();
    private final ProofFiles files;
    private final Passphrase passphrase;

    KeyFiles(Invocation invocation, ProofFiles files) {
        this.files = files;
        this.passphrase = new Passphrase(invocation.terminal(), invocation.words(), files);
    }

    /** Makes a key that signs and writes both halves. */
    NoteKey make(String file, String name, NoteKind kind, boolean bare) throws Stopped {
        requireNew(file);
        SigningKey key = SigningKey.of(name, kind, chance(SigningKey.SEED));
        write(file, key.written(), key.publicKey().written(), bare);
        return key.publicKey();
    }

    /** Makes a key that names are sealed to and writes both halves. */
    AgeRecipient makeForNames(String file, boolean bare) throws Stopped {
        requireNew(file);
        AgeIdentity key = AgeIdentity.of(chance(AgeIdentity.SEED));
        write(file, key.written(), key.recipient().written(), bare);
        return key.recipient();
    }

    private void requireNew(String file) throws Stopped {
        for (String each : new String[] {file, file + PUBLIC}) {
            if (files.exists(each)) {
                throw files.stopped(Exit.UNREADABLE, "OC6204", "proof.exists", each, each);
            }
        }
    }

    private void write(String file, String secret, String open, boolean bare) throws Stopped {
        byte[] line = (secret + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] content = bare ? line : AgeFile.seal(line, passphrase.forNew(file), AgeFile.WORK, this::chance);
        writePrivate(file, content);
        files.create(file + PUBLIC, (open + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private byte[] chance(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void writePrivate(String typed, byte[] content) throws Stopped {
        Path file = files.path(typed);
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), ownersOnly(file))) {
            ProofFiles.write(channel, content);
        } catch (FileAlreadyExistsException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6204", "proof.exists", typed, typed);
        } catch (IOException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6003", "file.unwritten", typed, typed, Reasons.of(e));
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The key in a file, of the kind that is needed. */
    SigningKey signing(String typed, NoteKind kind) throws Stopped {
        Optional<SigningKey> key = SigningKey.read(secret(typed));
        if (key.isEmpty()) {
            throw files.stopped(Exit.UNREADABLE, "OC6200", "key.none", typed, typed);
        }
        requireKind(typed, key.get().publicKey(), kind);
        return key.get();
    }

    /** The key in a file that names are sealed to. */
    AgeIdentity forNames(String typed) throws Stopped {
        Optional<AgeIdentity> key = AgeIdentity.read(withoutRemarks(secret(typed)));
        if (key.isEmpty()) {
            throw files.stopped(Exit.UNREADABLE, "OC6214", "key.names.none", typed, typed);
        }
        return key.get();
    }

    /** The half of such a key that everybody may know: as it is written, or the file that holds it. */
    AgeRecipient recipient(String typed) throws Stopped {
        Optional<AgeRecipient> written = AgeRecipient.read(typed);
        Optional<AgeRecipient> key =
                written.isPresent() ? written : files.line(typed).flatMap(AgeRecipient::read);
        if (key.isEmpty()) {
            throw files.stopped(Exit.UNREADABLE, "OC6215", "key.names.public", typed, typed);
        }
        return key.get();
    }

    /** Other programs of age write when a key was made, and its public half, in front of it. */
    private static String withoutRemarks(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
    }

    /** What a file says that its owner alone may read. */
    private String secret(String typed) throws Stopped {
        byte[] content = files.read(typed);
        requireOwnersOnly(typed);
        byte[] line = AgeFile.isOne(content) ? opened(typed, content) : content;
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    private byte[] opened(String typed, byte[] content) throws Stopped {
        Opened opened = AgeFile.open(content, passphrase.of(typed));
        if (opened instanceof Opened.Content found) {
            return found.bytes();
        }
        throw opened instanceof Opened.OtherKey
                ? files.stopped(Exit.UNREADABLE, "OC6202", "key.passphrase", typed, typed)
                : files.stopped(Exit.UNREADABLE, "OC6200", "key.none", typed, typed);
    }

    private void requireOwnersOnly(String typed) throws Stopped {
        try {
            Path file = files.path(typed);
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix && !OWN.containsAll(Files.getPosixFilePermissions(file))) {
                throw files.stopped(Exit.UNREADABLE, "OC6203", "key.open", typed, typed);
            }
        } catch (IOException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6002", "file.unreadable", typed, typed, Reasons.of(e));
        }
    }

    /** A public key: as it is written, or the file that holds it. */
    NoteKey trusted(String typed, NoteKind kind) throws Stopped {
        Optional<NoteKey> written = NoteKey.read(typed);
        Optional<NoteKey> key =
                written.isPresent() ? written : files.line(typed).flatMap(NoteKey::read);
        if (key.isEmpty()) {
            throw files.stopped(Exit.UNREADABLE, "OC6207", "key.public", typed, typed);
        }
        requireKind(typed, key.get(), kind);
        return key.get();
    }

    private void requireKind(String typed, NoteKey key, NoteKind kind) throws Stopped {
        if (key.kind() != kind) {
            String wanted = kind == NoteKind.RECORD ? "key.kind.record" : "key.kind.witness";
            throw files.stopped(Exit.FOUND, "OC6206", wanted, typed, typed);
        }
    }
}
