/**
 * `mayBeChosen` (domain/time-bank) as a condition for the database, which alone can count two thousand people quickly.
 * It begins with the list of those who agreed to be found and follows it by the member's id, so that nobody else's row
 * is ever touched. Its test asks both about the same people.
 */

/** FROM and WHERE; places: {:asker} a member's id, {:now} a moment as rows have it, and what `more` brings. */
export function choosable(more: readonly string[] = []): string {
  const isNow = (from: string, until: string) => `${from} <= {:now} AND (${until} = '' OR ${until} > {:now})`;
  const conditions = [
    'listings.member != {:asker}',
    ...more,
    isNow('members.joinedAt', 'members.leftAt'),
    isNow('time_accounts.openedAt', 'time_accounts.closedAt'),
  ];
  return (
    'FROM listings CROSS JOIN members ON members.id = listings.member ' +
    `CROSS JOIN time_accounts ON time_accounts.member = listings.member AND time_accounts.member != '' WHERE ${conditions.join(' AND ')}`
  );
}
