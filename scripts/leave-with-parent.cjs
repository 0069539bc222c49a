// Loaded into the processes a launcher starts: when it is killed outright, they end too instead of holding their port.
// Processes that these fork load it as well, but have a parent and a channel of their own.
if (process.ppid === Number(process.env.UKETORI_LAUNCHER)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
