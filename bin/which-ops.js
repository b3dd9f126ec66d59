#!/usr/bin/env node
// Old JavaScript on purpose: a Node.js that is too old has to get as far as the message that says so.

var RUNS_ON = [20, 19];

function isBefore(version) {
  var parts = process.versions.node.split('.').map(Number);
  return parts[0] < version[0] || (parts[0] === version[0] && parts[1] < version[1]);
}

function fail(message, code) {
  console.error('which-ops:', message);
  process.exitCode = code;
}

function isUnbuilt(error) {
  return error.code === 'MODULE_NOT_FOUND' && /dist[\\/]start\.cjs/.test(error.message);
}

function fault(error) {
  if (isUnbuilt(error)) fail('this checkout is not built yet: run npm ci', 2);
  else fail(['internal error', error.message].join(': '), 70);
}

function start() {
  try {
    require('../dist/start.cjs').start(`${__dirname}/../dist`).catch(fault);
  } catch (error) {
    fault(error);
  }
}

if (isBefore(RUNS_ON)) {
  fail(['needs Node.js', RUNS_ON.join('.'), 'or later, not', process.versions.node].join(' '), 2);
} else start();
