package io.caregateway.routes.sync;

/** What the steps of the route do. */
record SyncSteps(
    PageFetching fetching,
    PageStoring storing,
    IdStoring ids,
    PageTurning turning,
    RecordFetching records,
    RecordStoring recordStoring,
    RunEnding ending) {}
