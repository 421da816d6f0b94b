// Plain JavaScript, for it is used before anything is built.

/** Without it V8 lets short-lived objects of each thread fill three times 16 MB. */
export const nodeOptions = ['--max-semi-space-size=8'];

/**
 * For glibc's allocator, which reads it before a process begins: freed memory is not kept apart for each of the search
 * engine's threads, and what is large goes back at once instead of leaving holes.
 */
export const environment = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' };
