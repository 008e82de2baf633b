import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', 'renderer');

/** What may look at a client's name other than through `ui/naming.ts`, and why that shows none. */
const mayReadNames: Readonly<Record<string, string>> = {
  'ui/naming.ts': 'the one place where it is decided what is shown',
  'ui/person-name.ts': 'how a name is put together',
  'features/caseload/caseload-filter.ts': 'searches and sorts by it',
  'features/clients/compared-faces.ts': 'compares it; what is shown is left out with codes only',
  'features/clients/similar-people.tsx': 'asks who is like the person being typed',
  'features/clients/person-form.ts': 'the form, which asks first with codes only',
  'features/clients/identity-fields.tsx': 'the form, which asks first with codes only',
  'features/clients/new-client-dialog.tsx': 'what is being typed',
  'features/imports/columns-step.tsx': 'reading in a spreadsheet, which asks first',
  'features/imports/target-groups.ts': 'reading in a spreadsheet, which asks first',
  'features/merges/merge-choices.ts': 'names the fields that are chosen; its page asks first',
  'features/network/network-page.tsx': 'leaves it out with codes only',
  'features/one-file/kept-clients.tsx': 'searches by it',
};

test('every name of a client passes the one place that knows whether names are off the screen', () => {
  const found = (readdirSync(renderer, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^i18n\//.test(name))
    .filter((name) =>
      /givenName|familyName|spokenName|listedName/.test(readFileSync(join(renderer, name), 'utf8')),
    );
  expect(found.sort()).toEqual(Object.keys(mayReadNames).sort());
});
