/**
 * The only inline script of the portal. It runs before the first paint, so that a page never flashes in another
 * size or colour, and no part of the header jumps when somebody is signed in. Its hash is in astro.config.mjs.
 * Old browsers read it, so it is written in old words, and a browser without storage simply gets the usual look.
 */
import { READING_KEY, SESSION_KEY, settingNames } from './reading/settings.ts';

export const beforePaint = `(function(h){h.classList.add('script');if(navigator.onLine===false)h.classList.add('offline');try{var r=JSON.parse(localStorage.getItem('${READING_KEY}')||'{}');['${settingNames.join("','")}'].forEach(function(k){if(/^[a-z0-9]{1,12}$/.test(r[k]||''))h.dataset[k]=r[k]})}catch(e){}try{if(localStorage.getItem('${SESSION_KEY}')||sessionStorage.getItem('${SESSION_KEY}'))h.classList.add('signed-in')}catch(e){}})(document.documentElement)`;
