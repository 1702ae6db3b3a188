add_test(NAME tamperings COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/verify/tamperings.py --brief $<TARGET_FILE:brief>)
set_tests_properties(tamperings PROPERTIES LABELS slow)
