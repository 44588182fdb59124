import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the plain line `N passed, N failed`, which programs read. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      counts.passed += states.filter((state) => state === 'passed').length;
      const failed = states.filter((state) => state === 'failed').length;
      // A file that could not be loaded, or whose hooks failed, has no test to show for it.
      counts.failed += failed === 0 && module.state() === 'failed' ? 1 : failed;
    }
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  }
}
