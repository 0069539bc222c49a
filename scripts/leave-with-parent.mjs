// Loaded into the processes a launcher starts: when it is killed outright, they end too instead of holding their port.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
