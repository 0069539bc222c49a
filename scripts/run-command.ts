import { Failure } from './failure';
import { say } from './say';

/** Runs a command's work to its end; a Failure is told in its one sentence, anything else with its trace. */
export async function runCommand(work: () => Promise<void>): Promise<never> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') say('\nStopped.');
    else if (error instanceof Failure) say(`\n${error.message}`);
    else console.error(error);
    process.exitCode = 1;
  }
  process.exit();
}
