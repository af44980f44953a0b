import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifests = globSync('{.,*,subgraphs/*}/package.json', { cwd: root, exclude: ['node_modules'] });
const direct = manifests
  .map(readJson)
  .flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  )
  .filter(([name]) => !name.startsWith('@training-center/'));

describe('the dependencies', () => {
  it('are pinned to one exact version each, in every workspace', () => {
    expect(manifests).toContain('subgraphs/accounts/package.json');
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    const pairs = new Set(direct.map((pair) => pair.join(' ')));
    expect(pairs.size).toBe(new Set(direct.map(([name]) => name)).size);
  });

  it('stand in DEPENDENCIES.md with their versions, and no others do', () => {
    const rows = readFileSync(join(root, 'DEPENDENCIES.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '').split(', ')))
      .filter(([names]) => names[0] !== 'package' && names[0] !== '---');
    const described = rows.flatMap(([names, versions]) =>
      names.map((name, index) => [name, versions[index] ?? versions[0]].join(' ')),
    );
    expect(new Set(described)).toEqual(new Set(direct.map((pair) => pair.join(' '))));
  });

  it('of a workspace on others are what its tsconfig.json refers to', () => {
    const built = manifests.filter((file) => file !== 'package.json' && !file.startsWith('e2e/'));
    const ours = built.map((file) =>
      Object.keys(readJson(file).dependencies).filter((name) => name.startsWith('@training')),
    );
    const referred = built.map(
      (file) => readJson(file.replace('package.json', 'tsconfig.json')).references ?? [],
    );
    const names = referred.map((list) =>
      list.map(({ path }) => `@training-center/${path.split('/').at(-1)}`),
    );
    expect(names.map((list) => list.toSorted())).toEqual(ours.map((list) => list.toSorted()));
  });

  it('come as one copy where two would break planning', () => {
    const installed = Object.keys(readJson('package-lock.json').packages);
    for (const name of ['graphql', '@apollo/federation-internals', '@apollo/query-graphs'])
      expect(installed.filter((path) => path.endsWith(`node_modules/${name}`))).toEqual([
        `node_modules/${name}`,
      ]);
  });

  it('may run their install scripts only where package.json allows it', () => {
    const { packages } = readJson('package-lock.json');
    const scripted = Object.keys(packages).filter((path) => packages[path].hasInstallScript);
    const names = scripted.map((path) => path.replace(/^.*node_modules\//, ''));
    const { allowScripts } = readJson('package.json');
    expect(new Set(names)).toEqual(new Set(Object.keys(allowScripts)));
  });
});
