add_test(NAME tamperings COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/verify/tamperings.py --brief $<TARGET_FILE:brief>)
set_tests_properties(tamperings PROPERTIES LABELS slow)
add_test(NAME hostile-pdfs COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/verify/hostile.py --brief $<TARGET_FILE:brief>)
set_tests_properties(hostile-pdfs PROPERTIES LABELS slow)
