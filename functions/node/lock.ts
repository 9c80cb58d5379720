import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './embedded.ts';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes the data folder for this process: PGlite would corrupt a folder opened twice. A lock whose process is
 * gone (a crash, a power cut) is taken over.
 * @returns a function that gives the folder back
 * @throws StartError when another process holds it, or the folder cannot be written
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'in-use-by');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that can.`,
    );
  }
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        throw new StartError(
          `The data folder ${folder} cannot be written (${code}). Set DATA_DIR to a folder that can.`,
        );
      }
      const pid = Number(readFileSync(file, 'utf8'));
      if (attempt > 0 || (pid !== process.pid && isRunning(pid))) {
        throw new StartError(
          `The portal is already running on ${folder} (process ${pid}). Stop it first, or set DATA_DIR to another folder.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
}
