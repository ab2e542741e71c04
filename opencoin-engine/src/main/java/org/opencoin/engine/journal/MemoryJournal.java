package org.opencoin.engine.journal;

import java.util.ArrayList;
import java.util.List;

/** A journal that forgets everything with the program. */
public final class MemoryJournal implements Journal {

    private final List<Line> lines = new ArrayList<>();
    private Head head = Head.EMPTY;

    @Override
    public synchronized Head head() {
        return head;
    }

    @Override
    public synchronized Head append(Head expected, List<Line> more) throws JournalException {
        Continuation.check(head, expected, more, "memory");
        lines.addAll(more);
        head = more.isEmpty() ? head : more.get(more.size() - 1).head();
        return head;
    }

    @Override
    public synchronized Lines read(long fromEntry) {
        return new MemoryLines((int) Math.min(Math.max(0, fromEntry), lines.size()), lines.size());
    }

    @Override
    public void close() {
        // Nothing to let go of.
    }

    private synchronized Line line(int number) {
        return lines.get(number);
    }

    private final class MemoryLines implements Lines {

        private final int limit;
        private int following;
        private byte[] bytes = new byte[0];

        MemoryLines(int first, int limit) {
            this.following = first;
            this.limit = limit;
        }

        @Override
        public boolean next() {
            if (following == limit) {
                return false;
            }
            bytes = line(following++).bytes();
            return true;
        }

        @Override
        public byte[] buffer() {
            return bytes;
        }

        @Override
        public int start() {
            return 0;
        }

        @Override
        public int end() {
            return bytes.length - 1;
        }

        @Override
        public boolean isEnded() {
            return true;
        }

        @Override
        public String file() {
            return "memory";
        }

        @Override
        public long offset() {
            return 0;
        }

        @Override
        public void close() {
            // Nothing to let go of.
        }
    }
}
