/** Ends this process as SIGTERM would when the one that launched it is gone: `kill -9` reaches the launcher alone. */
export function endWithLauncher(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // A listener would keep this process from ending by itself.
  process.channel?.unref();
}
