import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paths } from '#web/paths.ts';
import { obligationPath } from './obligation-path.ts';

test('whoever comes from a mail or a calendar gets to the address that the pages use', () => {
  for (const id of ['half_year_report/2', 'sector_meetings/3/north', 'milestone:é #1/1']) {
    assert.equal(obligationPath({ slug: 'p' }, id), paths.obligation('p', id));
  }
});
