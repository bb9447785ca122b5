/**
 * The only inline script of the portal. It runs before the first paint, so that a page never flashes in another
 * size or colour, and no part of the header jumps when somebody is signed in. Its hash is in astro.config.mjs.
 * Old browsers read it, so it is written in old words, and a browser without storage simply gets the usual look.
 */
import { LANGUAGE_KEY } from '../../lib/language.ts';
import { RETURN_KEY } from '../../lib/session-return.ts';
import { READING_KEY, SESSION_KEY, settingNames } from './reading/settings.ts';

/**
 * A button of a tool pressed before the tool has come, on a slow phone, is pressed again once it is there. Otherwise
 * the browser would send the form by itself, load the page anew and lose what was typed.
 */
const earlyPress = `(function(d){var p;function early(e){var i=e.target.closest('astro-island[ssr]'),b=i&&e.target.closest('button');if(b){e.preventDefault();e.stopImmediatePropagation();p=b}}d.addEventListener('click',early,true);d.addEventListener('astro:hydrate',function(e){var b=p;if(b&&e.target.contains(b)){p=null;setTimeout(function(){b.click()})}},true)})(document)`;

/**
 * A link to sign in that means to lead back (`data-leads-back`) remembers this page, for this tab. It is pressed on a
 * page that has just come, often before any tool is awake, so no tool is asked.
 */
const leadsBack = `document.addEventListener('click',function(e){if(e.target.closest('a[data-leads-back]'))try{sessionStorage.setItem('${RETURN_KEY}',location.pathname+location.search)}catch(e){}},true)`;

/** The page behind the link of a message says from the start when there is no link behind its #. */
const noLink = `if(/\\/sign-in\\/open\\/$/.test(location.pathname)&&!/^#[a-f0-9]{32}\\.[A-Za-z0-9]{1,64}$/.test(location.hash))h.classList.add('no-link');`;
const noCard = `if(/\\/sign-in\\/card\\/$/.test(location.pathname)&&!/^#[A-Za-z0-9]{43}$/.test(location.hash))h.classList.add('no-link');`;

export const beforePaint = `${earlyPress};${leadsBack};(function(h){h.classList.add('script');if(navigator.onLine===false)h.classList.add('offline');${noLink}${noCard}try{var r=JSON.parse(localStorage.getItem('${READING_KEY}')||'{}');['${settingNames.join("','")}'].forEach(function(k){if(/^[a-z0-9]{1,12}$/.test(r[k]||''))h.dataset[k]=r[k]})}catch(e){}try{if(localStorage.getItem('${SESSION_KEY}')||sessionStorage.getItem('${SESSION_KEY}'))h.classList.add('signed-in')}catch(e){}try{if(localStorage.getItem('${LANGUAGE_KEY}')==='cy')h.classList.add('reads-welsh')}catch(e){}})(document.documentElement)`;
