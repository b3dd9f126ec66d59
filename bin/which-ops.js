#!/usr/bin/env node
// Old JavaScript on purpose: a Node.js that is too old has to get as far as the message that says so.

var RUNS_ON = [20, 19];

function isTooOld(version) {
  var parts = version.split('.').map(Number);
  return parts[0] < RUNS_ON[0] || (parts[0] === RUNS_ON[0] && parts[1] < RUNS_ON[1]);
}

function fail(message, code) {
  console.error('which-ops:', message);
  process.exitCode = code;
}

function isUnbuilt(error) {
  return error.code === 'MODULE_NOT_FOUND' && /dist[\\/]main\.cjs/.test(error.message);
}

function fault(error) {
  if (isUnbuilt(error)) fail('this checkout is not built yet: run npm ci', 2);
  else fail(['internal error', error.message].join(': '), 70);
}

function start() {
  // Saves a third of the start from the second run on, where Node.js has it (22.8 and later).
  var loader = process.getBuiltinModule('node:module');
  if (loader.enableCompileCache) loader.enableCompileCache();
  try {
    require('../dist/main.cjs').run(`${__dirname}/../dist`).catch(fault);
  } catch (error) {
    fault(error);
  }
}

if (isTooOld(process.versions.node)) {
  fail(['needs Node.js', RUNS_ON.join('.'), 'or later, not', process.versions.node].join(' '), 2);
} else start();
