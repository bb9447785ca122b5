// The printed card of the demo: a code that a visitor can type. Nobody else's, and of an invented person only.

export const demoCard = { name: 'Dorothy Fenn', code: 'ASHBRKCARD22' } as const;
