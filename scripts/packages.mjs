// Installs the packages of the lock file where they are missing or others. Plain JavaScript without packages: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `亿剪 needs Node 20 or newer; this is ${process.version}. On Debian 12: apt-get install nodejs from https://nodejs.org.`,
  );
  process.exit(1);
}
if (!isInstalled()) {
  console.error('Installing the packages of package-lock.json (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see above. Is the package registry reachable?');
    process.exit(1);
  }
}

function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json') || !existsSync('.wxt/tsconfig.json')) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version,
  );
}
