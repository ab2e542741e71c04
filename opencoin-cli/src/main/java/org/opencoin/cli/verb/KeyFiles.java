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
import org.opencoin.cli.answer.Exit;
import org.opencoin.engine.crypto.AgeFile;
import org.opencoin.engine.crypto.AgeFile.Opened;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SigningKey;

/** Keys in files: the private half for its owner's eyes only, under a passphrase unless its owner says otherwise. */
final class KeyFiles {

    private static final Set<PosixFilePermission> OWN =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final ProofFiles files;
    private final Passphrase passphrase;

    KeyFiles(Invocation invocation, ProofFiles files) {
        this.files = files;
        this.passphrase = new Passphrase(invocation.terminal(), invocation.words(), files);
    }

    /** Makes a key and writes both halves. */
    NoteKey make(String file, String name, NoteKind kind, boolean bare) throws Stopped {
        String beside = file + ".pub";
        for (String each : new String[] {file, beside}) {
            if (files.exists(each)) {
                throw files.stopped(Exit.UNREADABLE, "OC6204", "proof.exists", each, each);
            }
        }
        SecureRandom random = new SecureRandom();
        byte[] seed = new byte[SigningKey.SEED];
        random.nextBytes(seed);
        SigningKey key = SigningKey.of(name, kind, seed);
        byte[] line = (key.written() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] content = bare
                ? line
                : AgeFile.seal(line, passphrase.forNew(file), AgeFile.WORK, count -> {
                    byte[] bytes = new byte[count];
                    random.nextBytes(bytes);
                    return bytes;
                });
        writePrivate(file, content);
        files.create(beside, (key.publicKey().written() + "\n").getBytes(StandardCharsets.UTF_8));
        return key.publicKey();
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
        byte[] content = files.read(typed);
        requireOwnersOnly(typed);
        byte[] line = AgeFile.isOne(content) ? opened(typed, content) : content;
        Optional<SigningKey> key = SigningKey.read(new String(line, StandardCharsets.UTF_8).strip());
        if (key.isEmpty()) {
            throw files.stopped(Exit.UNREADABLE, "OC6200", "key.none", typed, typed);
        }
        requireKind(typed, key.get().publicKey(), kind);
        return key.get();
    }

    private byte[] opened(String typed, byte[] content) throws Stopped {
        Opened opened = AgeFile.open(content, passphrase.of(typed));
        if (opened instanceof Opened.Content found) {
            return found.bytes();
        }
        throw opened instanceof Opened.OtherPassphrase
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
