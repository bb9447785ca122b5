/**
 * Listen to the whole page: plays the rows one after the other, lights up each word as it is spoken, and brings the
 * row into view. One row's own player lights its words too. Without script each row still has its player.
 */
interface Spoken {
  readonly audio: HTMLAudioElement;
  /** Each word as it is spoken; one word may stand in two pieces (a link and what leans on it: [[cyngor]]'n). */
  readonly words: readonly (readonly HTMLElement[])[];
  /** Start of each word in milliseconds; none for a person's voice, whose times nobody measured. */
  readonly starts: readonly number[];
}

/** Wraps each word of an element, links included, so that it can light up. */
function wrapWords(element: HTMLElement): HTMLElement[][] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('.word-note')) texts.push(text);
  }
  const words: HTMLElement[][] = [];
  let line: Element | null = null;
  let gap = true; // a space, or a new line, stands before what comes next
  for (const text of texts) {
    if (text.parentElement?.closest('p') !== line) gap = true;
    line = text.parentElement?.closest('p') ?? null;
    const parts = (text.textContent ?? '').split(/(\s+)/);
    const nodes = parts.map((part) => {
      if (!/[\p{L}\p{N}]/u.test(part)) {
        if (/^\s+$/.test(part)) gap = true;
        return document.createTextNode(part);
      }
      const span = Object.assign(document.createElement('span'), { textContent: part });
      const last = words.at(-1);
      if (gap || !last) words.push([span]);
      else last.push(span);
      gap = false;
      return span;
    });
    text.replaceWith(...nodes);
  }
  return words;
}

/** Where the words of a person's voice begin, by their length: near enough to follow with the eye. */
function guessed(words: Spoken['words'], seconds: number): number[] {
  const sizes = words.map((word) => word.map((part) => part.textContent ?? '').join('').length + 2);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return sizes.map((size) => {
    const start = (before / all) * seconds * 1000;
    before += size;
    return start;
  });
}

function spokenOf(audio: HTMLAudioElement): Spoken {
  const element = document.querySelector<HTMLElement>(`[data-spoken="${audio.dataset['sound']}"]`);
  const starts = (audio.dataset['words'] ?? '').split(' ').filter(Boolean).map(Number);
  return { audio, words: element ? wrapWords(element) : [], starts };
}

function follow({ audio, words, starts }: Spoken): void {
  let lit = -1;
  let times = starts;
  const light = (at: number) => {
    if (at === lit) return;
    for (const part of words[lit] ?? []) part.classList.remove('spoken-now');
    for (const part of words[at] ?? []) part.classList.add('spoken-now');
    lit = at;
  };
  const step = () => {
    if (audio.paused) return;
    const now = audio.currentTime * 1000;
    if (!times.length && Number.isFinite(audio.duration)) times = guessed(words, audio.duration);
    let at = -1;
    while (at + 1 < times.length && times[at + 1]! <= now) at += 1;
    light(at);
    requestAnimationFrame(step);
  };
  audio.addEventListener('play', () => requestAnimationFrame(step));
  for (const name of ['pause', 'ended']) audio.addEventListener(name, () => light(-1));
  // Following begins with the first play, when that event is already on its way.
  if (!audio.paused) requestAnimationFrame(step);
}

/** One calm button in place of the browser's player, which is wide and shows a time line that nobody needs here. */
function addButton(
  audio: HTMLAudioElement,
  words: { listen: string; stop: string },
  icon: Node | null,
): void {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button-plain listen',
  });
  const text = Object.assign(document.createElement('span'), { textContent: words.listen });
  const about = Object.assign(document.createElement('span'), {
    className: 'only-heard',
    textContent: (audio.getAttribute('aria-label') ?? '').slice(words.listen.length),
  });
  if (icon) button.append(icon.cloneNode(true));
  button.append(text, about);
  button.addEventListener('click', () => {
    if (!audio.paused) return audio.pause();
    audio.currentTime = 0;
    audio.play().catch(() => undefined);
  });
  audio.addEventListener('play', () => (text.textContent = words.stop));
  for (const name of ['pause', 'ended']) {
    audio.addEventListener(name, () => (text.textContent = words.listen));
  }
  audio.controls = false;
  audio.after(button);
}

export function startListen(): void {
  const players = [...document.querySelectorAll<HTMLAudioElement>('audio[data-sound]')];
  const rows = new Map<HTMLAudioElement, Spoken>();
  const ready = (audio: HTMLAudioElement) => {
    if (!rows.has(audio)) {
      const spoken = spokenOf(audio);
      rows.set(audio, spoken);
      follow(spoken);
    }
  };
  for (const audio of players) {
    audio.addEventListener('play', () => {
      ready(audio);
      for (const other of players) if (other !== audio) other.pause();
    });
  }
  const button = document.getElementById('listen');
  const words = button?.querySelector('span');
  if (!button || !words) return;
  const listen = words.textContent ?? '';
  const said = { listen: button.dataset['row'] ?? listen, stop: button.dataset['stop'] ?? '' };
  for (const audio of players) addButton(audio, said, button.querySelector('svg'));
  let playing: HTMLAudioElement | undefined;
  const stop = () => {
    playing?.pause();
    playing = undefined;
    words.textContent = listen;
  };
  const play = (at: number) => {
    // Where one thing is shown at a time, its part comes into sight first; a row of the other country never does.
    const audio = players.slice(at).find((one) => {
      one.dispatchEvent(new CustomEvent('common-care:show-part', { bubbles: true }));
      return one.parentElement?.offsetParent;
    });
    if (!audio) return stop();
    playing = audio;
    ready(audio);
    audio.currentTime = 0;
    audio.closest('.guide-row, .guide__about')?.scrollIntoView({ block: 'center' });
    audio.addEventListener('ended', () => playing === audio && play(players.indexOf(audio) + 1), {
      once: true,
    });
    audio.play().catch(stop);
  };
  // Stopping a row, or starting another one by hand, ends listening to the page.
  for (const audio of players) {
    audio.addEventListener('pause', () => {
      if (audio === playing && !audio.ended) stop();
    });
  }
  button.addEventListener('click', () => {
    if (playing) return stop();
    words.textContent = button.dataset['stop'] ?? '';
    play(0);
  });
}
