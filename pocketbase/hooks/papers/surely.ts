/** What casting asks about papers and about who reads a member's messages, in words of SQL that name :motion and :member. */
export const surelyColumns = `
  COALESCE((SELECT state FROM vote_papers WHERE motion = {:motion} AND member = {:member} AND state IN ('out', 'in')), '') AS paper,
  COALESCE((SELECT othersRead FROM profiles WHERE member = {:member}), FALSE) AS othersRead,
  (SELECT COUNT(*) FROM ballot_calls WHERE motion = {:motion} AND member = {:member}) AS calls`;
export const surelyShape = { paper: '', othersRead: false, calls: 0 } as const;
