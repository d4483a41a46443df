import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser to run the extension in: what CHROMIUM names, else the first one found on PATH, else undefined. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, ...onPath, ...places].find((path) => path && existsSync(path));
}

/** Finds a browser, or installs Debian's where that is allowed; throws a sentence that says what to install where it is not. */
export function needChromium(): string {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']), // screenshots show boxes without one
  ];
  if (missing.length > 0 && canInstall()) {
    console.error(`Installing ${missing.join(' and ')} (apt-get) …`);
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args: string[]) => run([...sudo, 'apt-get', '-qq', ...args]);
    apt('update');
    if (!apt('install', '-y', '--no-install-recommends', ...missing)) console.error('apt-get could not install them.');
  }
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in CHROMIUM.',
  );
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.error === undefined && listed.stdout.trim() !== '';
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).error) return false;
  return process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
}

function run([command = '', ...args]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
