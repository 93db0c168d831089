export const en = {
  said: {
    'team.named': 'They can write here now, and see this one assessment.',
    'team.letGo': 'They no longer write here. What they wrote stays.',
  } as Record<string, string>,
  title: 'The team',
  lead: 'Until it is sent for review, only they, the theme lead and the health equity lead see what is written here.',
  is: { lead: 'leads the work', opener: 'opened it', named: '' },
  partner: 'partner',
  letGo: 'Let go',
  nameTitle: 'Name somebody to write with you',
  nameLabel: 'Who',
  nameFirst: 'Choose somebody',
  nameButton: 'Name them',
  noMember: 'Choose who writes with you',
}
