-- An address as people write it: marks on letters, "Sint" or "St.", spaces and dots do not matter; street and number are told apart.
create or replace function plain_address(street text, house_number text) returns text
language sql immutable as $$
  select regexp_replace(regexp_replace(translate(lower(street),
      'àáâãäåāçćčèéêëēìíîïīñòóôõöøōùúûüūýÿžšß', 'aaaaaaaccceeeeeiiiiinooooooouuuuuyyzss'),
    '\m(sint|st)\M\.?', 'st', 'g'), '[^a-z0-9]', '', 'g')
    || '|' || regexp_replace(lower(house_number), '[^a-z0-9]', '', 'g')
$$;
