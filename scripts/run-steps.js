import { spawn } from 'node:child_process';

const AT_ONCE = 2;

function run(command, options) {
  const [file, ...args] = Array.isArray(command) ? command : command.split(' ');
  return new Promise((done) => {
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => done({ passed: false, output: String(error) }));
    child.on('close', (code) => done({ passed: code === 0, output }));
  });
}

function report({ name, command, mend }, { passed, output }, milliseconds, say) {
  const facts = `${name.padEnd(16)}${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
  if (passed) say(`ok      ${facts}`);
  else say(`FAILED  ${facts}   ${command}\n\n${output.trim()}\n\n  To mend it: ${mend}\n`);
}

/**
 * Runs every step, two at once, whatever becomes of the others; none starts before the step that its `after` names has
 * ended. Answers those that failed.
 */
export async function runSteps(steps, { say = console.log, ...options } = {}) {
  const waiting = [...steps];
  const running = new Map();
  const failed = [];
  const isFree = ({ after }) => ![...waiting, ...running.keys()].some(({ name }) => name === after);

  const perform = async (step) => {
    const begun = performance.now();
    const outcome = await run(step.command, options);
    report(step, outcome, performance.now() - begun, say);
    running.delete(step);
    if (!outcome.passed) failed.push(step);
  };

  while (waiting.length + running.size > 0) {
    const next = running.size < AT_ONCE ? waiting.findIndex(isFree) : -1;
    if (next < 0) {
      await Promise.race(running.values());
      continue;
    }
    const [step] = waiting.splice(next, 1);
    running.set(step, perform(step));
  }
  return failed;
}
