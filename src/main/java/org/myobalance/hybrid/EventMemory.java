package org.myobalance.hybrid;

import java.util.List;

/**
 * What a run knows of its events where it ends.
 *
 * @param holds whether the condition of each event holds
 * @param waiting events that wait for their time, which is counted from the end of the run
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record EventMemory(boolean[] holds, List<EventQueue.Waiting> waiting) {}
