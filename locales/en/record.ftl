# What `redress verify` can find wrong, for whoever runs an office.

flaw-gap = The event at this position is missing.
flaw-chain = The event was changed: its hash does not fit what it says and the event before it.
flaw-seal = The sealed part does not open: it was changed, or moved here from another place.
flaw-unreadable = What stands here cannot be read, or is something that this program does not know.
flaw-unknown-kind = This program knows no streams of this kind. A newer program may have written it.
flaw-key-missing = A key is missing, so what was sealed with it cannot be read any more.
flaw-key-broken = A key does not open under the master key.
flaw-key-remains = The case was disposed of and a key remains. The next round finishes the disposal; if this stays, look why.
flaw-head-missing = There are events, and nothing says where they end.
flaw-head-differs = The events do not end where they should: one was added or removed here.
flaw-head-alone = All events are missing; only the mark of where they ended is left.
flaw-list-differs = A list does not show what the events say. `redress rebuild` draws it again.
flaw-not-as-attested = The checkpoint attests something else here: an event or a whole stream was removed or exchanged.
flaw-file = The database says that its own file is damaged. Restore a backup.
