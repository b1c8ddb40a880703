import type { TextResources } from '#kernel/i18n/texts.ts';
import authEn from './auth/locales/en.json' with { type: 'json' };
import authEs from './auth/locales/es.json' with { type: 'json' };
import databaseEn from './db/locales/en.json' with { type: 'json' };
import databaseEs from './db/locales/es.json' with { type: 'json' };
import demonstrationEn from './demonstration/locales/en.json' with { type: 'json' };
import demonstrationEs from './demonstration/locales/es.json' with { type: 'json' };
import factEn from './fact/locales/en.json' with { type: 'json' };
import factEs from './fact/locales/es.json' with { type: 'json' };
import filesEn from './files/locales/en.json' with { type: 'json' };
import filesEs from './files/locales/es.json' with { type: 'json' };
import httpEn from './http/locales/en.json' with { type: 'json' };
import httpEs from './http/locales/es.json' with { type: 'json' };
import mailEn from './mail/locales/en.json' with { type: 'json' };
import mailEs from './mail/locales/es.json' with { type: 'json' };

/** What the kernel itself says. */
export const kernelTexts: TextResources = {
  http: { en: httpEn, es: httpEs },
  auth: { en: authEn, es: authEs },
  demonstration: { en: demonstrationEn, es: demonstrationEs },
  facts: { en: factEn, es: factEs },
  files: { en: filesEn, es: filesEs },
  database: { en: databaseEn, es: databaseEs },
  mail: { en: mailEn, es: mailEs },
};
