/**
 * Lets a reader go through the stages of a count one by one: next, back, play and stop. Without it all stages stand one
 * below the other. Playing begins only when somebody presses Play, and stops with Stop, with any other button, and at the
 * end; nothing else on the page moves.
 */

/** How long a stage stands while playing: long enough to read its sentences. */
const STAGE_MS = 8_000;

type Press = 'watch' | 'back' | 'next' | 'play' | 'stop' | 'all';

/** Where the focus goes when the button that has it is gone. */
const INSTEAD: Readonly<Record<Press, Press>> = {
  watch: 'next',
  all: 'watch',
  play: 'stop',
  stop: 'play',
  next: 'back',
  back: 'next',
};

/** Starts the player of one count; the answer stops it. */
export function startPlayer(story: HTMLElement): () => void {
  const stages = [...story.querySelectorAll<HTMLElement>('[data-count-stage]')];
  const buttons = new Map(
    [...story.querySelectorAll<HTMLButtonElement>('[data-play]')].map((button) => [
      button.dataset['play'] as Press,
      button,
    ]),
  );
  const said = story.querySelector<HTMLElement>('[data-play-said]');
  /** The stage that is shown; -1 while all are. */
  let now = -1;
  let timer: number | undefined;

  const draw = (): void => {
    const one = now >= 0;
    stages.forEach((stage, at) => (stage.hidden = one && at !== now));
    const shown: Record<Press, boolean> = {
      watch: !one,
      back: one && now > 0,
      next: one && now < stages.length - 1,
      play: one && timer === undefined && now < stages.length - 1,
      stop: timer !== undefined,
      all: one,
    };
    const focused = [...buttons].find(([, button]) => button === document.activeElement)?.[0];
    for (const [press, button] of buttons) button.hidden = !shown[press];
    if (focused && !shown[focused]) {
      const next = ([INSTEAD[focused], 'back', 'all'] as const).find((press) => shown[press]);
      if (next) buttons.get(next)?.focus();
    }
  };
  const stop = (): void => {
    window.clearInterval(timer);
    timer = undefined;
  };
  const show = (at: number): void => {
    now = at;
    draw();
    if (said)
      said.textContent = now < 0 ? '' : (stages[now]?.querySelector('h2, h3')?.textContent?.trim() ?? '');
  };
  const tick = (): void => {
    if (now >= stages.length - 2) stop();
    show(Math.min(now + 1, stages.length - 1));
  };
  const presses: Record<Press, () => void> = {
    watch: () => show(0),
    back: () => show(Math.max(0, now - 1)),
    next: () => show(Math.min(stages.length - 1, now + 1)),
    play: () => {
      timer = window.setInterval(tick, STAGE_MS);
      draw();
    },
    stop: () => draw(),
    all: () => show(-1),
  };
  for (const [press, button] of buttons)
    button.addEventListener('click', () => {
      stop();
      presses[press]();
    });
  return stop;
}

/** Starts the player of every count on the page. */
export function startPlayers(): void {
  document.querySelectorAll<HTMLElement>('[data-count-story]').forEach((story) => startPlayer(story));
}
