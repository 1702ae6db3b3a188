# Judges of the web pages, in Debian's browser. Ubuntu has none outside a snap: there they run where one is installed.
find_program(CHROMIUM chromium)
file(STRINGS /etc/os-release ubuntu REGEX "^ID=ubuntu")
if(CHROMIUM OR NOT ubuntu)
  set(judges /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/html/judges/judges.py --brief $<TARGET_FILE:brief>)
  add_test(NAME html-judges COMMAND ${judges})
  add_test(NAME html-judges-self-test COMMAND ${judges} --self-test)
  set_tests_properties(html-judges html-judges-self-test PROPERTIES LABELS slow)
endif()
