import { vi } from 'vitest';
import type { Database } from '../../src/database/database.ts';

/** Does the work up to its so many'th write. @returns whether it was cut there, and had not come to its end */
export async function cutAfter(
  { driver }: Database,
  steps: number,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const cut = new Error('Cut.');
  let done = 0;
  const step = (): void => {
    if (done === steps) throw cut;
    done += 1;
  };
  const open = driver.session.bind(driver);
  const spy = vi.spyOn(driver, 'session').mockImplementation((config) => {
    const session = open(config);
    const [run, executeWrite] = [session.run.bind(session), session.executeWrite.bind(session)];
    vi.spyOn(session, 'executeWrite').mockImplementation(async (transactionWork, settings) => {
      step();
      return executeWrite(transactionWork, settings);
    });
    vi.spyOn(session, 'run').mockImplementation((query, parameters) => {
      if (/\b(?:SET|DELETE)\b/.test(String(query))) step();
      return run(query, parameters);
    });
    return session;
  });
  try {
    await work();
    return false;
  } catch (error) {
    if (error !== cut) throw error;
    return true;
  } finally {
    spy.mockRestore();
  }
}
