add_executable(render_memory ${CMAKE_CURRENT_SOURCE_DIR}/library/render_memory.c)
target_link_libraries(render_memory PRIVATE brief_shared)
add_test(NAME library-c COMMAND render_memory)
if(NOT BRIEF_SANITIZE)  # what is installed then needs the sanitizer’s library too
  add_test(NAME library-installed COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/library/installed.sh ${CMAKE_BINARY_DIR})
endif()
add_test(NAME documentation COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/library/documentation.py
                                    --brief $<TARGET_FILE:brief>)
