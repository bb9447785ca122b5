/**
 * Listen to the whole page: plays the rows one after the other, lights up each word as it is spoken, and brings the
 * row into view. One row's own player lights its words too. Without script each row still has its player.
 */
interface Spoken {
  readonly audio: HTMLAudioElement;
  readonly words: readonly HTMLElement[];
  readonly starts: readonly number[];
}

/** Wraps each word of an element, links included, so that it can light up. */
function wrapWords(element: HTMLElement): HTMLElement[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.flatMap((text) => {
    const parts = (text.textContent ?? '').split(/(\s+)/);
    const nodes = parts.map((part) => {
      if (!/[\p{L}\p{N}]/u.test(part)) return document.createTextNode(part);
      return Object.assign(document.createElement('span'), { textContent: part });
    });
    text.replaceWith(...nodes);
    return nodes.filter((node): node is HTMLElement => node instanceof HTMLElement);
  });
}

function spokenOf(audio: HTMLAudioElement): Spoken {
  const element = document.querySelector<HTMLElement>(`[data-spoken="${audio.dataset['sound']}"]`);
  const starts = (audio.dataset['words'] ?? '').split(' ').map(Number);
  return { audio, words: element ? wrapWords(element) : [], starts };
}

function follow({ audio, words, starts }: Spoken): void {
  let lit = -1;
  const light = (at: number) => {
    if (at === lit) return;
    words[lit]?.classList.remove('spoken-now');
    words[at]?.classList.add('spoken-now');
    lit = at;
  };
  const step = () => {
    if (audio.paused) return;
    const now = audio.currentTime * 1000;
    let at = -1;
    while (at + 1 < starts.length && starts[at + 1]! <= now) at += 1;
    light(at);
    requestAnimationFrame(step);
  };
  audio.addEventListener('play', () => requestAnimationFrame(step));
  for (const name of ['pause', 'ended']) audio.addEventListener(name, () => light(-1));
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
  let playing: HTMLAudioElement | undefined;
  const stop = () => {
    playing?.pause();
    playing = undefined;
    words.textContent = listen;
  };
  const play = (at: number) => {
    const audio = players.slice(at).find((one) => one.offsetParent !== null);
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
  button.addEventListener('click', () => {
    if (playing) return stop();
    words.textContent = button.dataset['stop'] ?? '';
    play(0);
  });
}
