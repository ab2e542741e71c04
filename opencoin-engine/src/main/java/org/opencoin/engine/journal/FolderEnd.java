package org.opencoin.engine.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the files beside the segments say about where the journal ends. */
final class FolderEnd {

    private final Disk disk;

    FolderEnd(Disk disk) {
        this.disk = disk;
    }

    /** What doesn't fit the head that was reached by reading everything. */
    List<Finding> findings(Head reached) throws JournalException {
        List<Finding> findings = new ArrayList<>();
        try {
            List<Long> segments = Segments.list(disk);
            Place end = segments.isEmpty() ? Place.START : end(segments.get(segments.size() - 1));
            for (String stranger : Segments.strangers(disk)) {
                String path = Segments.FOLDER + "/" + stranger;
                findings.add(Finding.of(JournalCode.SEGMENT_SHAPE, path, reached.entries(), 0, "?"));
            }
            boolean closed = addHead(findings, reached, end);
            addMarks(findings, segments, end, closed);
            addAside(findings);
            findings.addAll(FinishedSegments.differing(disk, segments));
        } catch (IOException failure) {
            throw JournalException.of(failure, disk.name());
        }
        return findings;
    }

    private Place end(long segment) throws IOException {
        return new Place(segment, LastLine.sizeOf(disk, segment));
    }

    private boolean addHead(List<Finding> findings, Head reached, Place end) throws IOException {
        try {
            Optional<CleanClose> clean = CleanClose.read(disk);
            if (clean.isPresent() && !clean.get().equals(new CleanClose(reached, end))) {
                findings.add(clean.get().differs(CleanClose.PATH, reached.entries(), end, Optional.of(reached)));
            }
            return clean.isPresent();
        } catch (JournalException unreadable) {
            findings.add(unreadable.finding());
            return true;
        }
    }

    /** After a clean close the marks say one thing: how long the journal is. They may be lost, not wrong. */
    private void addMarks(List<Finding> findings, List<Long> segments, Place end, boolean closed) throws IOException {
        Optional<CommitMarks.Read> marks = CommitMarks.read(disk);
        if (marks.isEmpty()) {
            return;
        }
        Optional<Place> last = marks.get().last();
        boolean possible = last.isEmpty() || isPossible(last.get(), segments);
        boolean exact = !closed || CommitMarks.isExactly(disk, end);
        if (!marks.get().sound() || !possible || !exact) {
            findings.add(Finding.about(JournalCode.MARKS_DIFFER, CommitMarks.PATH));
        }
    }

    private boolean isPossible(Place mark, List<Long> segments) throws IOException {
        if (mark.length() == 0) {
            return true;
        }
        if (!segments.contains(mark.segment())) {
            return false;
        }
        try (DiskFile file = disk.open(mark.path())) {
            byte[] last = WholeFile.read(file, mark.length() - 1, 1);
            return last.length == 1 && last[0] == '\n';
        }
    }

    private void addAside(List<Finding> findings) throws IOException {
        for (String name : disk.list(TornTail.FOLDER)) {
            if (name.endsWith(WholeFile.UNFINISHED)) {
                continue;
            }
            String path = TornTail.FOLDER + "/" + name;
            byte[] content = WholeFile.read(disk, path).orElse(new byte[0]);
            findings.add(Finding.about(JournalCode.TAIL_ASIDE, path, content.length));
            if (!TornTail.isTrue(name, content)) {
                findings.add(Finding.about(JournalCode.SIDE_FILE_DIFFERS, path));
            }
        }
    }
}
