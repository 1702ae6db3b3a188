# Links of quotes in Debian's browser. Ubuntu has none outside a snap: there it runs where one is installed.
find_program(CHROMIUM chromium)
file(STRINGS /etc/os-release ubuntu REGEX "^ID=ubuntu")
if(CHROMIUM OR NOT ubuntu)
  add_test(NAME links COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/evidence/links.py --brief $<TARGET_FILE:brief>)
  set_tests_properties(links PROPERTIES LABELS slow)
endif()

add_test(NAME one-run COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/evidence/one_run.py --brief $<TARGET_FILE:brief>)
