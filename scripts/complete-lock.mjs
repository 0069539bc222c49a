// npm leaves packages for other systems out of package-lock.json when it cannot see them at the moment it writes the
// file, and `npm ci` then refuses the file on every system. npm runs this after each change (the `dependencies` script):
// it enters what the installed packages name as optional, by exact version and with the system it is meant for.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Where an optional package of `owner` is looked for, nearest first, as Node does. */
function* places(owner, name) {
  for (let at = owner; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    yield `${at}/node_modules/${name}`;
  yield `node_modules/${name}`;
}

/** The system a package is for, told by its name: @next/swc-linux-x64-musl. */
function systemOf(name) {
  const words = name.split(/[/-]/);
  const pick = (known) => words.filter((word) => known.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return Object.entries({ cpu: pick(processors), libc, os: pick(systems) }).filter(([, values]) => values.length > 0);
}

const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = {};
for (const [owner, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if ([...places(owner, name)].some((place) => lock.packages[place])) continue;
    if (!/^\d/.test(version)) continue;
    missing[`node_modules/${name}`] = {
      version,
      ...Object.fromEntries(systemOf(name)),
      ...(dev && { dev }),
      optional: true,
    };
  }
}

if (Object.keys(missing).length > 0) {
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(entries);
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
