"""Who is who: the people, bodies and states of an article, their names, offices and countries, and whom words mean."""
