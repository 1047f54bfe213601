"""Who is to do it: 'The DCC to provide …', 'Clerk', '@norav', 'AB by 12 March to order bins'."""
