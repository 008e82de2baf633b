// Counts and names what passed and failed. A run that broke off never counts as clean.
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @param {boolean[]} checks build, types, lint
 * @param {{ status: number, report: object | null } | null} tests what the test runner ended with
 */
export function countResults(checks, tests) {
  const failedChecks = checks.filter((passed) => !passed).length;
  const report = tests?.report;
  const passedTests = report?.numPassedTests ?? 0;
  const files = report?.testResults ?? [];
  // A file that could not be loaded has no tests to fail, so it counts itself.
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failedTests = (report?.numFailedTests ?? 0) + brokenFiles;
  const brokeOff = tests !== null && tests.status !== 0 && failedTests === 0 ? 1 : 0;
  return {
    passed: checks.length - failedChecks + passedTests,
    failed: failedChecks + failedTests + brokeOff,
  };
}

/**
 * Every test that failed, a line each: file, name, and the first line of why.
 * @param {object | null} report what the test runner wrote
 * @param {string} root the folder that file names are told from
 */
export function listFailures(report, root) {
  return (report?.testResults ?? []).flatMap((file) => {
    const name = relative(root, file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [`${name}: ${firstLine(file.message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
    );
  });
}

const longestLine = 200;

function firstLine(message) {
  const [line = ''] = stripVTControlCharacters(message ?? '').split('\n');
  return line.slice(0, longestLine);
}
