add_test(NAME schema COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/report/schema.py --brief $<TARGET_FILE:brief>)
